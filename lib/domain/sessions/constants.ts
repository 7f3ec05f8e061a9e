/** How long a changed session carries 「有更新」. */
export const CHANGE_SHOWN_HOURS = 24

/** A forum of more days is a programme that runs for years: it gets no day strip and no midnights. */
export const MAX_AGENDA_DAYS = 31

/** Where the halves of a day are taken to lie when a text names no more than the half; clock times in the forum's zone. */
export const HALF_DAY_HOURS = {
  morning: { from: 8, to: 12 },
  afternoon: { from: 12, to: 18 },
  evening: { from: 18, to: 22 },
} as const

/** Filters of the agenda's address, in the order of the form. */
export const AGENDA_FILTERS = ['day', 'room', 'part', 'kind', 'person', 'theme'] as const
export type AgendaFilterName = (typeof AGENDA_FILTERS)[number]

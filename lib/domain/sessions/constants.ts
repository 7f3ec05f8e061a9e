import type { AppearanceRole, SessionKind } from '#prisma/generated/enums.ts'

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

/** In which order the roles of people stand in a session: who leads it, who speaks, who signs, who watches. */
export const ROLE_ORDER: readonly AppearanceRole[] = [
  'moderator',
  'opening_speaker',
  'speaker',
  'presenter',
  'panellist',
  'statement',
  'video_message',
  'releaser',
  'signatory',
  'witness',
  'adviser',
  'site_visit',
  'guest',
]

/** Alone in a session these need no label: its title says what they do. */
export const PLAIN_ROLES: readonly AppearanceRole[] = ['opening_speaker', 'speaker', 'presenter']

/** Parts that somebody gives: where no name is on record, one is missing. */
export const SPOKEN_KINDS: readonly SessionKind[] = ['talk', 'presentation']

import type { SessionKind } from '#prisma/generated/enums.ts'

/** A programme of days with descriptions is about a megabyte as XML. */
export const SCHEDULE_MAX_BYTES = 4 * 1_024 * 1_024

/** As many as a table has rows. */
export const EVENTS_MAX = 1_000

/** Day, room, event and a person are five deep; some write HTML into an abstract. */
export const XML_BOUNDS = { deepest: 24, most: 60_000 } as const

/** Values of a JSON have commas between them: a programme of a thousand events has a third of these. */
export const JSON_COMMAS_MAX = 150_000

/** Places in a file that are named when its shape is wrong. */
export const PLACES_MAX = 5

/**
 * What others call the kinds of a part, beside our own codes and names; written as `alike` has it. What is
 * not here has no kind of ours: a workshop is none.
 */
export const KINDS_ELSEWHERE: ReadonlyMap<string, SessionKind> = new Map([
  ...(['lecture', 'speech', 'keynote', 'lightningtalk', 'shorttalk', 'longtalk'] as const).map(
    (type) => [type, 'talk'] as const,
  ),
  ...(['podium', 'paneldiscussion', 'discussion'] as const).map((type) => [type, 'panel'] as const),
  ...(['roundtable', 'roundtablediscussion'] as const).map((type) => [type, 'roundtable'] as const),
  ...(['coffeebreak', 'lunch', 'lunchbreak', 'pause'] as const).map(
    (type) => [type, 'break'] as const,
  ),
  ...(['openingceremony', 'welcome'] as const).map((type) => [type, 'opening'] as const),
  ...(['closing', 'closingceremony', 'awardceremony'] as const).map(
    (type) => [type, 'ceremony'] as const,
  ),
  ...(['excursion', 'sitevisit', 'guidedtour'] as const).map((type) => [type, 'tour'] as const),
  ...(['pitch', 'pitches'] as const).map((type) => [type, 'roadshow'] as const),
])

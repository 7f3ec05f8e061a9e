import { AppearanceRole, SessionKind, SessionStatus } from '#prisma/generated/enums.ts'

/** A grid is built of these. */
export const STEP_MINUTES = 5

export const TITLE_MAX = 300
export const NAME_MAX = 120
export const REASON_MAX = 500

export const SLOTS_MAX = 4
export const PEOPLE_MAX = 60
export const CAPACITY_MAX = 100_000
export const POSITION_MAX = 100_000

export const DAY_MINUTES = 24 * 60

/** A part of a programme ends within a day and a half of its start at the latest. */
export const LONGEST_MINUTES = 36 * 60

/** Edits that one may take back: every one of them changes fields of a part of the programme. */
export const PROGRAMME_EVENTS = ['session.created', 'session.edited'] as const

/** Roles in a part of a programme; who signs or witnesses stands in the agreement that is signed there. */
export const SPEAKING_ROLES = Object.values(AppearanceRole).filter(
  (role) => role !== 'signatory' && role !== 'witness',
)

/** Who draws up a programme. */
export const PROGRAMME_ROLES = ['manager', 'editor'] as const

/** Edits of one part that its page lists. */
export const EDITS_SHOWN = 30

export const SESSION_KINDS = Object.values(SessionKind)
export const STATUSES = Object.values(SessionStatus)

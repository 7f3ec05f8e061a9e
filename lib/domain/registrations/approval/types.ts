import type { RegistrationStatus } from '#prisma/generated/enums.ts'

export type DecisionResult =
  | { ok: true; value: { status: RegistrationStatus } }
  | { ok: false; reason: 'not_found' }
  /** No place is left and the forum has no waiting list. */
  | { ok: false; reason: 'no_place' }
  /** Somebody decided before, or the person took it back: this is how it stands. */
  | { ok: false; reason: 'not_pending'; status: RegistrationStatus }

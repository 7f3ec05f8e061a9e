import type { RegistrationStatus } from '#prisma/generated/enums.ts'

export type DecisionResult =
  | { ok: true; value: { status: RegistrationStatus } }
  | { ok: false; reason: 'not_found' }
  /** Somebody decided before, or the person took it back: this is how it stands. */
  | { ok: false; reason: 'not_pending'; status: RegistrationStatus }

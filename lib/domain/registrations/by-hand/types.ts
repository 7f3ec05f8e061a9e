import type { FieldFaults, RegistrationAnswer } from '../types.ts'

export type AddResult =
  | { ok: true; value: { answer: RegistrationAnswer; registrationId: string; isReplay: boolean } }
  | { ok: false; reason: 'invalid'; fields: FieldFaults }
  /** `not_offered`: the forum takes no registrations; `no_place`: none is left, and nobody may wait. */
  | { ok: false; reason: 'not_offered' | 'called_off' | 'no_place' | 'idempotency_conflict' }
  /** The address has a registration at this forum. */
  | { ok: false; reason: 'already_registered'; code: string }

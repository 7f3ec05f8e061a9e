import type { FieldFaults, RegistrationDetail } from '../types.ts'

export type ChangeResult =
  | {
      ok: true
      value: {
        version: number
        /** Names of the fields that are different now; empty where nothing was. */
        changed: string[]
      }
    }
  | { ok: false; reason: 'not_found' }
  | { ok: false; reason: 'invalid'; fields: FieldFaults }
  /** The day until which things may be changed has passed. */
  | { ok: false; reason: 'too_late' }
  /** Declined, cancelled or been there. */
  | { ok: false; reason: 'not_changeable' }
  /** Somebody changed it since the form was drawn; this is how it stands. */
  | { ok: false; reason: 'stale'; current: RegistrationDetail }
  /** The address was told of as many changes as an hour allows. */
  | { ok: false; reason: 'rate_limited'; retryAfterSeconds: number }
  /** The other kind of place has none left; nothing was changed. */
  | { ok: false; reason: 'no_place' }

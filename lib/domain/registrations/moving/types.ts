import type { RegistrationStatus } from '#prisma/generated/enums.ts'

export type MoveResult =
  | { ok: true; value: { status: RegistrationStatus } }
  | { ok: false; reason: 'not_found' }
  /**
   * How it stands. `stale`: somebody changed it meanwhile; `no_place`: none of the other kind is free;
   * `same_type`: it is of this kind already; `not_movable`: it has ended, or the person has come.
   */
  | {
      ok: false
      reason: 'not_movable' | 'stale' | 'same_type' | 'no_place'
      status: RegistrationStatus
    }

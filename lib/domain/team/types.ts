import type { ForumRoleKind } from '#prisma/generated/enums.ts'

/** Somebody with a role at a forum. */
export type TeamMember = {
  accountId: string
  email: string
  name: string | null
  /** The widest first; never empty. */
  roles: ForumRoleKind[]
  /** An app or a passkey: whoever has none cannot open the panel yet. */
  hasSecondFactor: boolean
  isDisabled: boolean
  /** Has never signed in: was invited, and the letter is all there is. */
  isInvited: boolean
}

/** How the roles of one person stand, for whoever wanted to change them from something else. */
export type RolesNow = { roles: ForumRoleKind[] }

export type RolesRefusal = 'last_manager' | 'stale' | 'not_found'

export type RolesResult =
  | { ok: true; value: RolesNow }
  | { ok: false; reason: 'not_found' | 'last_manager' }
  /** Somebody else changed them meanwhile: this is what stands. */
  | { ok: false; reason: 'stale'; now: RolesNow }

import type { FieldFaults } from '../types.ts'

export type CreateInvitationResult =
  | { ok: true; value: { invitationId: string; code: string } }
  | { ok: false; reason: 'not_found' }
  | { ok: false; reason: 'invalid'; fields: FieldFaults }

/** A code that opens a kind of place, as far as it can still be used. */
export type Invitation = {
  id: string
  code: string
  /** The only kind of place it opens; null for every one that is offered. */
  ticketTypeId: string | null
  maxUses: number
  used: number
  expiresAt: Date | null
}

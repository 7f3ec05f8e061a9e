import type { TicketType } from '../types.ts'
import type { Invitation } from './types.ts'

/**
 * What stands against using this invitation for this kind of place; null for nothing. The statement
 * that decides asks again, with the row locked.
 */
export function invitationFault(
  invitation: Invitation | null,
  type: TicketType | undefined,
  now: Date,
): string | null {
  if (invitation === null) return 'bad_invitation'
  if (type !== undefined && !opens(invitation, type)) return 'bad_invitation'
  if (invitation.expiresAt !== null && now >= invitation.expiresAt) return 'invitation_expired'
  return invitation.used >= invitation.maxUses ? 'invitation_used' : null
}

/** A code for one kind of place opens that one alone; one for none in particular opens nothing hidden. */
export function opens({ ticketTypeId }: Invitation, type: TicketType): boolean {
  return ticketTypeId === null ? !type.isHidden : ticketTypeId === type.id
}

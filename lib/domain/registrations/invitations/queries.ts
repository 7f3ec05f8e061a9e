import 'server-only'
import { db } from '#lib/platform/db.ts'
import type { Invitation } from './types.ts'

/** The invitation with this code at a forum; null for none and for one that was taken back. */
export async function getInvitation(forumId: string, code: string): Promise<Invitation | null> {
  return db.invitationCode.findFirst({
    where: { forumId, code, retiredAt: null },
    select: {
      id: true,
      code: true,
      ticketTypeId: true,
      maxUses: true,
      used: true,
      expiresAt: true,
    },
  })
}

import 'server-only'
import { db } from '#lib/platform/db.ts'
import type { Programme } from '../types.ts'
import { findClashes } from './policy.ts'
import type { JudgedClash } from './types.ts'

/** The clashes of a programme, each with the reason why organisers accept it. One query. */
export async function judgeClashes(
  programme: Pick<Programme, 'forumId' | 'sessions' | 'rooms' | 'days'>,
): Promise<JudgedClash[]> {
  const clashes = findClashes(programme)
  if (clashes.length === 0) return []
  const known = await db.clashAcknowledgement.findMany({
    where: { forumId: programme.forumId },
    select: { key: true, reason: true },
  })
  const reasons = new Map(known.map(({ key, reason }) => [key, reason]))
  return clashes.map((clash) => ({ ...clash, reason: reasons.get(clash.key) ?? null }))
}

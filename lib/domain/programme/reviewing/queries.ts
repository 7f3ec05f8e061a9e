import 'server-only'
import { namesOfActors } from '#lib/domain/edits/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Requests } from './types.ts'

const NOTHING: Requests = { open: null, returned: null }

/** What waits to be looked at, with who asked; or the reason for which the last request was sent back, until a version is published. One query where nothing waits, four at most. */
export async function getRequests(forumId: string): Promise<Requests> {
  const last = await db.programmeRequest.findFirst({
    where: { forumId },
    // The open one, of which there is one at most, or else what was decided last.
    orderBy: [{ decidedAt: { sort: 'desc', nulls: 'first' } }, { askedAt: 'desc' }, { id: 'asc' }],
  })
  const isOpen = last?.decidedAt === null
  if (!last || !(isOpen || last.decision === 'returned')) return NOTHING
  const event = isOpen ? 'programme.asked' : 'programme.returned'
  const row = await db.audit.findFirst({
    where: { subjectId: last.id, event },
    select: { actor: true },
  })
  const names = await namesOfActors(row ? [row.actor] : [])
  const by = row ? (names.get(row.actor) ?? null) : null
  if (last.decidedAt !== null) {
    const since = { forumId, publishedAt: { gte: last.decidedAt } }
    const isOver = (await db.programmeVersion.count({ where: since })) > 0
    return isOver
      ? NOTHING
      : { open: null, returned: { at: last.decidedAt, by, note: last.note ?? '' } }
  }
  const { id: requestId, mark, reason, isQuiet, askedAt } = last
  const asked = { askedBy: row?.actor ?? '', askedByName: by }
  return { open: { requestId, mark, reason, isQuiet, askedAt, ...asked }, returned: null }
}

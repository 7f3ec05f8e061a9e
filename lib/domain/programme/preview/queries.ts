import 'server-only'
import { getForumFrame } from '#lib/domain/forums/frame/queries.ts'
import { listSessions } from '#lib/domain/sessions/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { applyDrafts, readDrafts } from '../publishing/applying/mutations.ts'
import type { AgendaPreview } from './types.ts'

const TIMEOUT_MS = 10_000

/** Carries what was read out of a transaction that must not stand. */
class RolledBack extends Error {
  readonly preview: AgendaPreview | null
  constructor(preview: AgendaPreview | null) {
    super('rolled back')
    this.preview = preview
  }
}

type Read = Promise<AgendaPreview | null>
// Kept on globalThis: Next loads this module more than once.
const shared = globalThis as typeof globalThis & {
  gcfPreviews?: { running: Map<string, Read>; next: Map<string, Read> }
}
shared.gcfPreviews ??= { running: new Map(), next: new Map() }
const { running, next } = shared.gcfPreviews

/**
 * The agenda as readers would see it, read by their own queries: the drafts are published in a
 * transaction that is always rolled back. Null where readers could not be shown the forum at all (a
 * conference without its days). Who saves one of the drafted parts meanwhile waits for the end of it;
 * so that many who look make nobody wait longer, those who ask while one is read share the next.
 */
export function previewAgenda(call: { forumId: string; now: Date }): Read {
  const { forumId } = call
  const waiting = next.get(forumId)
  if (waiting) return waiting
  const current = running.get(forumId)
  if (!current) {
    const read = readOnce(call).finally(() => running.delete(forumId))
    running.set(forumId, read)
    return read
  }
  const goOn = () => {
    next.delete(forumId)
    return previewAgenda(call)
  }
  const later = current.then(goOn, goOn)
  next.set(forumId, later)
  return later
}

async function readOnce(call: { forumId: string; now: Date }): Read {
  try {
    return await retryConflicts(() =>
      db.$transaction(
        async (tx) => {
          throw new RolledBack(await readPublished(tx, call))
        },
        { timeout: TIMEOUT_MS },
      ),
    )
  } catch (error) {
    if (error instanceof RolledBack) return error.preview
    throw error
  }
}

async function readPublished(
  tx: Tx,
  { forumId, now }: { forumId: string; now: Date },
): Promise<AgendaPreview | null> {
  const forum = await tx.forum.findUnique({
    where: { id: forumId },
    select: { slug: true, state: true, kind: true, startsOn: true, endsOn: true },
  })
  if (!forum) return null
  const isHidden = forum.state === 'draft'
  if (isHidden) {
    const hasDays = forum.startsOn !== null && forum.endsOn !== null
    if (forum.kind === 'conference' && !hasDays) return null
    await tx.forum.update({ where: { id: forumId }, data: { state: 'published' } })
  }
  // In the order of publishing, so that neither waits for the other in a ring.
  await tx.$executeRaw`
    SELECT 1 FROM forum_session s JOIN session_draft d ON d."sessionId" = s.id
    WHERE s."forumId" = ${forumId}::uuid AND d.fields <> '{}' ORDER BY s.id FOR NO KEY UPDATE OF s`
  const { timeZone, rooms, sessions } = await readDrafts(tx, forumId)
  await applyDrafts(tx, { forumId, timeZone, rooms, sessions, now })
  const frame = await getForumFrame(forum.slug, { now, tx })
  const agenda = await listSessions(forum.slug, { now, tx })
  const count = sessions.filter(({ draft }) => draft.changed.length > 0).length
  if (!frame || !agenda) return null
  // The version that publishing would add.
  const versions = agenda.versions + (count > 0 ? 1 : 0)
  return { frame, agenda: { ...agenda, versions }, count, isHidden }
}

import 'server-only'
import { listAgreements, listForumAgreements } from '#lib/domain/agreements/queries.ts'
import { listStatedAgreements } from '#lib/domain/agreements/register/queries.ts'
import { toEntry } from '#lib/domain/agreements/utils.ts'
import { getForumFrame } from '#lib/domain/forums/frame/queries.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { listOutcomes } from '#lib/domain/outcomes/queries.ts'
import { getForumPeople } from '#lib/domain/people/queries.ts'
import { applyDrafts, readDrafts } from '#lib/domain/programme/publishing/applying/mutations.ts'
import { withPhase } from '#lib/domain/registrations/policy.ts'
import { getRegistrationOffer } from '#lib/domain/registrations/queries.ts'
import { getSession, listSessions } from '#lib/domain/sessions/queries.ts'
import type { SessionDetail } from '#lib/domain/sessions/types.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import type { ForumPreview } from './types.ts'

const TIMEOUT_MS = 10_000

/** Carries what was read out of a transaction that must not stand. */
class RolledBack extends Error {
  readonly preview: ForumPreview | null
  constructor(preview: ForumPreview | null) {
    super('rolled back')
    this.preview = preview
  }
}

type Read = Promise<ForumPreview | null>
type Call = { forumId: string; now: Date }
/** One that has not begun yet, and the parts whose own pages it will read. */
type Waiting = { read: Read; parts: Set<string> }
// Kept on globalThis: Next loads this module more than once.
const shared = globalThis as typeof globalThis & {
  gcfPreviews?: { running: Map<string, Read>; next: Map<string, Waiting> }
}
shared.gcfPreviews ??= { running: new Map(), next: new Map() }
const { running, next } = shared.gcfPreviews

/**
 * A forum's pages as readers would see them, read by their own queries: the drafts are published in a
 * transaction that is always rolled back. Null where readers could not be shown the forum at all (a
 * conference without its days). The page of a part is read where `part` names one. Who saves one of the
 * drafted parts meanwhile waits for the end of it; so that many who look make nobody wait longer, those
 * who ask while one is read share the next, whichever pages they want.
 */
export function previewForum({ part, ...call }: Call & { part?: string | undefined }): Read {
  const { forumId } = call
  const parts = new Set(part === undefined ? [] : [part])
  const waiting = next.get(forumId)
  if (waiting) {
    for (const one of parts) waiting.parts.add(one)
    return waiting.read
  }
  const current = running.get(forumId)
  if (!current) return begin(call, parts)
  const goOn = () => {
    next.delete(forumId)
    return begin(call, parts)
  }
  const read = current.then(goOn, goOn)
  next.set(forumId, { read, parts })
  return read
}

function begin(call: Call, parts: ReadonlySet<string>): Read {
  const read = readOnce(call, parts).finally(() => running.delete(call.forumId))
  running.set(call.forumId, read)
  return read
}

async function readOnce(call: Call, parts: ReadonlySet<string>): Read {
  try {
    return await retryConflicts(() =>
      db.$transaction(
        async (tx) => {
          throw new RolledBack(await readPublished(tx, call, parts))
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
  { forumId, now }: Call,
  parts: ReadonlySet<string>,
): Promise<ForumPreview | null> {
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
  const count = sessions.filter(({ draft }) => draft.changed.length > 0).length
  const pages = await readPages(tx, forum.slug, now, parts)
  if (!pages) return null
  // The version that publishing would add.
  const versions = pages.agenda.versions + (count > 0 ? 1 : 0)
  return { ...pages, agenda: { ...pages.agenda, versions }, count, isHidden }
}

/** What readers' own pages read, in the transaction in which it is published. One connection: one after the other. */
async function readPages(tx: Tx, slug: string, now: Date, parts: ReadonlySet<string>) {
  const scope = { now, tx }
  const frame = await getForumFrame(slug, scope)
  const forum = await getForum(slug, scope)
  const agenda = await listSessions(slug, scope)
  if (!frame || !forum || !agenda) return null
  const people = await getForumPeople(slug, scope)
  const rows = await listAgreements({ forum: slug, ...scope })
  const entries = await listForumAgreements(slug, scope)
  const lists = await listStatedAgreements(slug, scope)
  const outcomes = await listOutcomes({ forum: slug, ...scope })
  const offer = await getRegistrationOffer(slug, tx)
  const sessions = new Map<string, SessionDetail>()
  for (const part of parts) {
    const session = await getSession(slug, part, scope)
    if (session) sessions.set(part, session)
  }
  return {
    ...{ frame, forum, agenda, people, rows, lists, outcomes, sessions },
    agreements: entries.map((entry) => toEntry(entry, now)),
    registration: offer && withPhase(offer, now),
  }
}

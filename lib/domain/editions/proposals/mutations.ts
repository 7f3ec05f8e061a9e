import 'server-only'
import { randomUUID } from 'node:crypto'
import { changesBetween, withChanges } from '#lib/domain/edits/utils.ts'
import { type BulkEdit, editParts } from '#lib/domain/programme/bulk/mutations.ts'
import { personField, readFields } from '#lib/domain/programme/fields/utils.ts'
import { getProgramme } from '#lib/domain/programme/queries.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import type { Decision } from '../types.ts'
import { lockProposals, type ProposalRow } from './queries.ts'

type Call = {
  forumId: string
  actor: string
  decision: Decision
  /** Which; for the two decisions about all of them, none. */
  chosen: readonly string[]
  now: Date
}
type Answer = Result<{ decided: number; left: number }, 'not_found' | 'decided' | 'gone' | 'full'>

const WHOLE = { timeout: 30_000, maxWait: 5_000 } as const

/**
 * Decides about proposals, all of those named or none. Who is confirmed for a part stands in the draft of its
 * programme, who had no part and every body in the record of the forum; reopening takes that away again.
 */
export async function decideProposals(call: Call): Promise<Answer> {
  const answer = await inWholeTransaction(db, (tx) => decide(tx, call), WHOLE)
  if (answer.ok) bumpContentEpoch()
  return answer
}

async function decide(tx: Tx, call: Call): Promise<Answer> {
  const { forumId, actor, decision, chosen, now } = call
  const isAll = decision === 'confirm_all' || decision === 'drop_all'
  // As who publishes does: nobody becomes one with another, and no part is edited meanwhile.
  await tx.$executeRaw`SELECT 1 FROM forum_session WHERE "forumId" = ${forumId}::uuid ORDER BY id FOR NO KEY UPDATE`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext(name)) FROM unnest(ARRAY['organisation', 'person.merged']) AS name`
  const found = await lockProposals(tx, { forumId, ids: isAll ? null : chosen })
  if (found.length === 0) return refused(isAll ? 'decided' : 'not_found')
  const open = found.filter(({ state }) => (state === 'open') === (decision !== 'reopen'))
  if (open.length === 0) return refused('decided')
  const isConfirmed = decision === 'confirm' || decision === 'confirm_all'
  const rows = isConfirmed ? open.filter((row) => !isGone(row)) : open
  if (rows.length === 0) return refused('gone')
  const ids = rows.map(({ id }) => id)
  const atParts = rows.filter(({ person, sessionId }) => person !== null && sessionId !== null)
  const place = { forumId, actor, now }
  if (decision === 'reopen') {
    await takeRows(tx, rows)
    const confirmed = atParts.filter(({ state }) => state === 'confirmed')
    if (!(await draft(tx, place, confirmed, () => ''))) return refused('full')
    await settle(tx, ids, { state: 'open', now: null })
  } else if (isConfirmed) {
    await settle(tx, ids, { state: 'confirmed', now })
    const atForum = rows.filter((row) => !atParts.includes(row))
    await makeRows(tx, forumId, atForum)
    const drafted = await draft(tx, place, atParts, ({ position, asPrinted, titles }) =>
      [position, asPrinted, ...titles].join('\n'),
    )
    // Nothing of what was begun stands.
    if (!drafted) return refused('full')
  } else {
    await settle(tx, ids, { state: 'dropped', now })
  }
  const noted = decision.replace('_all', '')
  const people = rows.filter(({ person }) => person !== null).length
  const details = { decision: noted, people, organisations: rows.length - people, proposals: ids }
  await tx.audit.create({
    data: { at: now, event: 'proposals.decided', forumId, subjectId: forumId, actor, details },
  })
  return done({ decided: rows.length, left: found.length - rows.length })
}

const isGone = ({ person, organisation }: ProposalRow) =>
  (person ?? organisation)?.retiredAt !== null

const settle = (
  tx: Tx,
  ids: string[],
  { state, now }: { state: 'open' | 'confirmed' | 'dropped'; now: Date | null },
) =>
  tx.editionProposal.updateMany({
    where: { id: { in: ids } },
    data: { state, decidedAt: now, ...(state === 'open' ? { madeId: null } : {}) },
  })

/** Writes those who stand at the forum as a whole, and bodies, into the record. No source says it yet. */
async function makeRows(tx: Tx, forumId: string, rows: readonly ProposalRow[]): Promise<void> {
  const made = rows.map((row) => ({ ...row, made: randomUUID() }))
  await tx.appearance.createMany({
    data: made.flatMap(({ person, appearanceRole: role, made: id, position, asPrinted }) =>
      person && role
        ? [{ id, forumId, role, position, personId: person.id, ...unproven(asPrinted) }]
        : [],
    ),
  })
  await tx.appearanceTitle.createMany({
    data: made.flatMap(({ person, made: appearanceId, titles }) =>
      person
        ? titles.map((title, position) => ({
            ...{ appearanceId, position, asPrinted: title, text: { 'zh-Hans': title } },
          }))
        : [],
    ),
  })
  await tx.participation.createMany({
    data: made.flatMap((row) =>
      row.organisation && row.participationRole
        ? [
            {
              ...{ id: row.made, forumId, sessionId: row.sessionId, role: row.participationRole },
              ...{ organisationId: row.organisation.id, position: row.position },
              ...{ asPrinted: row.asPrinted, citations: [] },
            },
          ]
        : [],
    ),
  })
  const pairs = made.map(({ id, made: madeId }) => ({ id, made: madeId }))
  await tx.$executeRaw`
    UPDATE edition_proposal AS own SET "madeId" = one.made
      FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS one(id uuid, made uuid) WHERE own.id = one.id`
}

const unproven = (nameAsPrinted: string) => ({ nameAsPrinted, citations: [] })

/** Takes away what confirming has written; what was merged away or removed since is not there. */
async function takeRows(tx: Tx, rows: readonly ProposalRow[]): Promise<void> {
  const ids = rows.flatMap(({ madeId }) => madeId ?? [])
  await tx.appearance.deleteMany({ where: { id: { in: ids } } })
  await tx.participation.deleteMany({ where: { id: { in: ids } } })
}

type Place = { forumId: string; actor: string; now: Date }

/** Puts people into the drafts of their parts, or takes them out ('' as what they stand as); each part is one edit. False where a part cannot take them. */
async function draft(
  tx: Tx,
  place: Place,
  rows: readonly ProposalRow[],
  standing: (row: ProposalRow) => string,
): Promise<boolean> {
  if (rows.length === 0) return true
  const programme = await getProgramme(place.forumId, tx)
  const bySession = Map.groupBy(rows, ({ sessionId }) => sessionId)
  const edits: BulkEdit[] = []
  for (const [sessionId, own] of bySession) {
    const part = programme?.sessions.find((one) => one.sessionId === sessionId)
    if (!part) continue
    const wanted = own.map((row): [string, string] => [fieldOf(row), standing(row)])
    // Whoever has been entered by hand since stands as they were entered.
    const missing = wanted.filter(([name, to]) => to === '' || part.fields[name] === undefined)
    const after = { ...part.fields, ...Object.fromEntries(missing) }
    const changes = changesBetween(part.fields, after)
    if (Object.keys(changes).length === 0) continue
    if (!readFields(withChanges(part.fields, changes)).ok) return false
    edits.push({ ...part, event: 'session.edited', changes })
  }
  if (edits.length > 0) await editParts(tx, place, edits)
  return true
}

const fieldOf = ({ person, appearanceRole }: ProposalRow) =>
  personField({ person: person?.slug ?? '', role: appearanceRole ?? 'speaker' })

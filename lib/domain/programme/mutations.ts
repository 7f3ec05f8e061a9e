import 'server-only'
import { meetSince } from '#lib/domain/edits/meeting/queries.ts'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import { typedRich } from '#lib/domain/edits/rich/utils.ts'
import type {
  Changes,
  Choice,
  Conflict,
  FieldFaults,
  Fields,
  InvalidFields,
} from '#lib/domain/edits/types.ts'
import { changesBetween, withChanges } from '#lib/domain/edits/utils.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { lockParts } from './bulk/mutations.ts'
import type { PROGRAMME_EVENTS } from './constants.ts'
import { danglingFaults } from './dangling/queries.ts'
import { canonical, readFields } from './fields/utils.ts'
import { enterPeople } from './people/mutations.ts'
import { plannedSelect, toDraft } from './queries.ts'
import type { DraftSession, NamedPerson, PlannedSession, Saved } from './types.ts'

type Place = { forumId: string; actor: string; now: Date }

/**
 * Changes fields of one part of the programme, in its draft. `base` is the version that the editor
 * began from: what others have changed since stands, and where both changed the same field nothing is
 * saved and the answer says so, until `choices` decide. Fields left out of `input` stay.
 */
export async function saveSession(
  call: Place & {
    sessionId: string
    base: number
    input: Fields
    /** Everybody in it, where the form says so: others are taken out, who is new is entered. */
    named?: readonly NamedPerson[]
    /** Answers to the conflicts of the version `answered`; others have to be asked about anew. */
    choices?: Readonly<Record<string, Choice>>
    answered?: number
  },
): Promise<Result<Saved, 'not_found'> | InvalidFields | Conflict> {
  const { forumId, sessionId, base, answered } = call
  return inWholeTransaction(db, async (tx) => {
    const [draft] = await lockParts(tx, forumId, [sessionId])
    if (!draft) return refused('not_found')
    const { slug, version, fields: now } = draft
    const people = await enterPeople(tx, call)
    const inputOf = (began: Fields) => ({
      ...typedRich('description', began, call.input),
      ...people,
    })
    const met = await meetSince(tx, {
      ...{ subjectId: sessionId, version, now, base, choices: call.choices, answered },
      wanted: (began) =>
        canonical({ ...(call.named ? withoutPeople(began) : began), ...inputOf(began) }),
    })
    if ('ok' in met) return met
    if (Object.keys(met.mine).length === 0) {
      return done({ kind: 'unchanged', sessionId, slug, version })
    }
    const wrong = await writeDraft(tx, { ...call, draft, changes: met.mine })
    if (wrong) return wrong
    const beside = Object.keys(met.theirs)
    return done({ kind: 'saved', sessionId, slug, version: version + 1, beside })
  })
}

/** Adds a part to the programme; readers see it once it is published. */
export async function createSession(
  call: Place & { input: Fields },
): Promise<Result<Saved, never> | InvalidFields> {
  const { forumId } = call
  const input = { status: 'scheduled', ...call.input }
  const read = readFields(input)
  if (!read.ok) return { ok: false, reason: 'invalid', fields: read.fields }
  const { kind, title } = read.value
  return inWholeTransaction(db, async (tx) => {
    const slug = newSlug(title.en, 'part')
    const [last] = await tx.$queryRaw<{ position: number }[]>`
      SELECT coalesce(max(position), 0)::int AS position FROM forum_session WHERE "forumId" = ${forumId}::uuid`
    const row = await tx.forumSession.create({
      data: {
        slug,
        forumId,
        kind,
        title,
        position: (last?.position ?? 0) + 1,
        citations: [],
        // Nobody reads it yet: publishing takes this away.
        retiredAt: call.now,
        slots: { create: { precision: 'unknown' } },
      },
      select: { ...plannedSelect, forum: { select: { timeZone: true } } },
    })
    const draft = toDraft(row, row.forum.timeZone)
    const wanted = canonical({ ...draft.fields, ...input, retired: '' })
    const changes = changesBetween(draft.fields, wanted)
    const wrong = await writeDraft(tx, { ...call, draft, changes, event: 'session.created' })
    if (wrong) return wrong
    return done({ kind: 'saved', sessionId: row.id, slug, version: 1, beside: [] })
  })
}

/** Judges the part as it would become, and writes it with its audit row; returns what is wrong instead. */
async function writeDraft(
  tx: Tx,
  options: Place & {
    draft: DraftSession
    changes: Changes
    event?: (typeof PROGRAMME_EVENTS)[number]
  },
): Promise<InvalidFields | null> {
  const { forumId, actor, now, draft, changes, event = 'session.edited' } = options
  const { sessionId, published } = draft
  const fields = withChanges(draft.fields, changes)
  const read = readFields(fields)
  const wanted = read.ok ? [{ slug: draft.slug, value: read.value }] : []
  const faults = read.ok ? (await danglingFaults(tx, forumId, wanted))[0] : read.fields
  if (faults && Object.keys(faults).length > 0)
    return { ok: false, reason: 'invalid', fields: faults }
  const kept = Object.entries(changesBetween(published, fields)).map(([name, { to }]) => [name, to])
  const overlay = Object.fromEntries(kept) as Record<string, string>
  const version = draft.version + 1
  await tx.sessionDraft.upsert({
    where: { sessionId },
    create: { sessionId, forumId, fields: overlay, version, updatedAt: now },
    update: { fields: overlay, version, updatedAt: now },
  })
  await noteEdit(tx, { event, forumId, subjectId: sessionId, actor, version, changes, now })
  return null
}

const withoutPeople = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('person.')))

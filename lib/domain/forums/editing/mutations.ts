import 'server-only'
import { meetSince } from '#lib/domain/edits/meeting/queries.ts'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import type { Choice, Conflict, Fields, InvalidFields } from '#lib/domain/edits/types.ts'
import { withChanges, withoutEmpty } from '#lib/domain/edits/utils.ts'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { factsSelect, toFacts } from './queries.ts'
import type { ForumFacts } from './types.ts'
import { fieldsOfForum, readForum } from './utils.ts'

export type ForumSaved = { kind: 'saved' | 'unchanged'; version: number; beside: string[] }

type SaveCall = {
  forumId: string
  actor: string
  /** Whether they may say which state the forum is in. */
  maySetState: boolean
  base: number
  input: Fields
  choices?: Readonly<Record<string, Choice>>
  answered?: number
  now: Date
}
type Answer = Result<ForumSaved, 'not_found'> | InvalidFields | Conflict

/** Changes what a forum says of itself; readers see it at once. Meets others' edits as a part of a programme does. */
export async function saveForum(call: SaveCall): Promise<Answer> {
  const answer = await admitWrite(() =>
    retryConflicts(() => db.$transaction((tx) => save(tx, call))),
  )
  if (answer.ok && answer.value.kind === 'saved') bumpContentEpoch()
  return answer
}

async function save(tx: Tx, call: SaveCall): Promise<Answer> {
  const { forumId, actor, base, choices, answered, now } = call
  await tx.$executeRaw`SELECT 1 FROM forum WHERE id = ${forumId}::uuid FOR NO KEY UPDATE`
  const row = await tx.forum.findUnique({ where: { id: forumId }, select: factsSelect })
  if (!row) return refused('not_found')
  const { version } = row
  const standing = fieldsOfForum(toFacts(row))
  const kind = { isConference: row.kind === 'conference' }
  const met = await meetSince(tx, {
    ...{ subjectId: forumId, version, now: standing, base, choices, answered },
    wanted: (began) => canonical({ ...began, ...call.input }, kind),
  })
  if ('ok' in met) return met
  const { mine, theirs } = met
  if (Object.keys(mine).length === 0) return done({ kind: 'unchanged', version, beside: [] })
  if (mine.state && !call.maySetState) {
    return { ok: false, reason: 'invalid', fields: { state: ['managers_only'] } }
  }
  const read = readForum(withChanges(standing, mine), kind)
  if (!read.ok) return { ok: false, reason: 'invalid', fields: read.fields }
  const unknown = await unknownDocuments(tx, read.value)
  if (unknown) return unknown
  await tx.forum.update({
    where: { id: forumId },
    data: { ...columnsOf(read.value), version: version + 1 },
  })
  const edit = { event: 'forum.edited', forumId, subjectId: forumId, actor, now }
  await noteEdit(tx, { ...edit, version: version + 1, changes: mine })
  return done({ kind: 'saved', version: version + 1, beside: Object.keys(theirs) })
}

function canonical(fields: Fields, kind: { isConference: boolean }): Fields {
  const read = readForum(fields, kind)
  return read.ok ? fieldsOfForum(read.value) : withoutEmpty(fields)
}

async function unknownDocuments(tx: Tx, { citations }: ForumFacts): Promise<InvalidFields | null> {
  const wanted = [...new Set(citations.map(({ document }) => document))]
  const found = await tx.source.findMany({
    where: { slug: { in: wanted } },
    select: { slug: true },
  })
  const known = new Set(found.map(({ slug }) => slug))
  const faults = citations.flatMap(({ document }, index) =>
    known.has(document) ? [] : [[`citation${index}.document`, ['unknown_value']]],
  )
  if (faults.length === 0) return null
  return { ok: false, reason: 'invalid', fields: Object.fromEntries(faults) }
}

const orNull = <T>(value: T | null) => value ?? Prisma.DbNull
const dayColumn = (on: string | undefined) =>
  on === undefined ? null : new Date(`${on}T00:00:00Z`)

const columnsOf = (facts: ForumFacts) => ({
  state: facts.state,
  name: facts.name,
  nameAsPrinted: facts.nameAsPrinted,
  shortName: orNull(facts.shortName),
  theme: orNull(facts.theme),
  themeAsPrinted: facts.themeAsPrinted,
  description: facts.description,
  startsOn: dayColumn(facts.startsOn?.on),
  startPrecision: facts.startsOn?.precision ?? null,
  endsOn: dayColumn(facts.endsOn?.on),
  endPrecision: facts.endsOn?.precision ?? null,
  dateAsPrinted: facts.dateAsPrinted,
  venue: orNull(facts.venue),
  venueAsPrinted: facts.venueAsPrinted,
  mode: facts.mode,
  capacity: facts.capacity,
  citations: [...facts.citations],
})

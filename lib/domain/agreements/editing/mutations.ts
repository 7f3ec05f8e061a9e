import 'server-only'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
  unknownDocuments,
} from '#lib/domain/edits/saving/mutations.ts'
import type { FieldFaults, Fields, InvalidFields } from '#lib/domain/edits/types.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { getForumZone } from '#lib/domain/record/clock/queries.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { columnsOf } from './columns/queries.ts'
import { agreementSelect, lockAgreement, toAgreementFacts } from './queries.ts'
import { enterNamed } from './rows/entering/mutations.ts'
import { writeRows } from './rows/mutations.ts'
import { unknownNames } from './rows/queries.ts'
import type { AgreementFacts } from './types.ts'
import { fieldsOfAgreement, readAgreement } from './utils.ts'

type SaveCall = EditCall & {
  slug: string
  /** Whether they may say until when nobody sees it. */
  mayRelease: boolean
}

/** Changes what is said of an agreement; where it is signed and under no embargo, readers see it at once. */
export async function saveAgreement(call: SaveCall): Promise<EditAnswer> {
  return inEdit((tx) => save(tx, call))
}

const EMBARGO = ['embargoDay', 'embargoTime', 'embargoSession']

async function save(tx: Tx, call: SaveCall): Promise<EditAnswer> {
  const row = await lockAgreement(tx, call)
  if (!row) return refused('not_found')
  const zone = row.forum?.timeZone ?? 'UTC'
  const entered = await enterNamed(tx, call, call.undoes === undefined ? call.input : {})
  if (!entered.ok) return entered
  const input = entered.value
  return saveEdit<AgreementFacts>(
    tx,
    { ...call, input },
    {
      ...{ subjectId: row.id, event: 'agreement.edited', version: row.version },
      standing: fieldsOfAgreement(toAgreementFacts(row), zone),
      read: (fields) => readAgreement(fields, zone),
      fieldsOf: (facts) => fieldsOfAgreement(facts, zone),
      judge: async (facts, changed): Promise<FieldFaults> => {
        // Its state has steps of its own.
        if (changed.has('state')) return { state: ['unknown_value'] }
        const held = EMBARGO.find((name) => changed.has(name))
        // Whoever may not let readers see it may still keep it from them: only while nobody sees it.
        if (held && !call.mayRelease && row.state === 'signed') return { [held]: ['managers_only'] }
        const names = await unknownNames(tx, { ...call, facts, id: row.id })
        // What was there before may have gone since; whoever changes something else is not held up by it.
        const own = Object.entries(names).filter(([name]) => changed.has(name))
        return { ...(await unknownDocuments(tx, facts.citations)), ...Object.fromEntries(own) }
      },
      write: async (facts, version) => {
        await tx.agreement.update({
          where: { id: row.id },
          data: { ...(await columnsOf(tx, call.forumId, facts)), version },
        })
        await writeRows(tx, row, facts)
      },
    },
  )
}

/** Enters an agreement of a forum as a draft, which readers do not see. */
export async function createAgreement(call: {
  forumId: string
  actor: string
  input: Fields
  now: Date
}): Promise<Result<{ slug: string }, never> | InvalidFields> {
  const made = await inWholeTransaction(db, (tx) => create(tx, call))
  if (made.ok) bumpContentEpoch()
  return made
}

async function create(
  tx: Tx,
  call: { forumId: string; actor: string; input: Fields; now: Date },
): Promise<Result<{ slug: string }, never> | InvalidFields> {
  const { forumId, actor, now } = call
  const zone = await getForumZone(forumId)
  const entered = await enterNamed(tx, call, call.input)
  if (!entered.ok) return entered
  const input = entered.value
  const read = readAgreement({ ...input, state: 'drafted' }, zone)
  if (!read.ok) return { ok: false, reason: 'invalid', fields: read.fields }
  const facts = read.value
  const faults = {
    ...(await unknownDocuments(tx, facts.citations)),
    ...(await unknownNames(tx, { forumId, now, facts, id: null })),
  }
  if (Object.keys(faults).length > 0) return { ok: false, reason: 'invalid', fields: faults }
  const last = await tx.agreement.aggregate({ where: { forumId }, _max: { position: true } })
  const slug = newSlug(facts.title.en ?? null, 'agreement')
  const row = await tx.agreement.create({
    data: {
      ...{ slug, forumId, position: (last._max.position ?? -1) + 1, state: 'drafted' as const },
      ...(await columnsOf(tx, forumId, facts)),
    },
    select: agreementSelect,
  })
  await writeRows(tx, row, facts)
  const changes = changesBetween({}, fieldsOfAgreement(facts, zone))
  const edit = { event: 'agreement.created', forumId, subjectId: row.id, actor, now }
  await noteEdit(tx, { ...edit, version: 1, changes })
  return done({ slug })
}

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
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { enterPeopleAlone, lockPerson, namedPeople, namesakes, toPersonFacts } from './queries.ts'
import type { PersonFacts } from './types.ts'
import { fieldsOfPerson, readPerson } from './utils.ts'

/** Changes what the record says of a person; readers see it at once, at every forum. */
export async function savePerson(
  call: EditCall & {
    slug: string
    /** Whether they may take somebody out of the record. */
    mayRetire: boolean
  },
): Promise<EditAnswer> {
  return inEdit((tx) => save(tx, call))
}

async function save(
  tx: Tx,
  call: EditCall & { slug: string; mayRetire: boolean },
): Promise<EditAnswer> {
  const row = await lockPerson(tx, call)
  if (!row) return refused('not_found')
  const { id, slug, version } = row
  return saveEdit<PersonFacts>(tx, call, {
    ...{ subjectId: id, event: 'person.edited', version },
    standing: fieldsOfPerson(toPersonFacts(row)),
    read: readPerson,
    fieldsOf: fieldsOfPerson,
    judge: async (facts, changed): Promise<FieldFaults> => {
      if (changed.has('retired')) {
        if (row.mergedIntoId !== null) return { retired: ['merged'] }
        if (!call.mayRetire) return { retired: ['managers_only'] }
        if (facts.isRetired && (await namedPeople(tx, [id])).has(id)) return { retired: ['in_use'] }
      }
      return unknownDocuments(tx, facts.citations)
    },
    write: (facts, next) =>
      tx.person.update({
        where: { id },
        data: {
          ...columnsOf(facts),
          version: next,
          retiredAt: facts.isRetired ? (row.retiredAt ?? call.now) : null,
        },
      }),
  })
}

type Made = Result<{ slug: string }, 'namesake'> | InvalidFields

/**
 * Enters somebody whom the record does not know. Readers see them once they appear somewhere. A name
 * that it does know is refused, unless `isAnother` says that this is another person.
 */
export async function createPerson(call: {
  forumId: string
  actor: string
  input: Fields
  isAnother: boolean
  now: Date
}): Promise<Made> {
  const { forumId, actor, input, isAnother, now } = call
  const read = readPerson(input)
  if (!read.ok) return { ok: false, reason: 'invalid', fields: read.fields }
  const facts = { ...read.value, isRetired: false }
  return inWholeTransaction(db, async (tx): Promise<Made> => {
    // One after the other: of two who enter the same name at once, the second is told.
    await enterPeopleAlone(tx)
    const name = facts.name['zh-Hans']
    if (!isAnother && (await namesakes(tx, name)).length > 0) return refused('namesake')
    const faults = await unknownDocuments(tx, facts.citations)
    if (Object.keys(faults).length > 0) return { ok: false, reason: 'invalid', fields: faults }
    const slug = newSlug(facts.name.en ?? facts.latinAsPrinted, 'person')
    const { id } = await tx.person.create({
      data: { slug, ...columnsOf(facts) },
      select: { id: true },
    })
    const changes = changesBetween({}, fieldsOfPerson(facts))
    const edit = { event: 'person.created', forumId, subjectId: id, actor, now }
    await noteEdit(tx, { ...edit, version: 1, changes })
    return done({ slug })
  })
}

const columnsOf = (facts: PersonFacts) => ({
  name: facts.name,
  latinAsPrinted: facts.latinAsPrinted,
  honorific: facts.honorific,
  aliases: [...facts.aliases],
  country: facts.country,
  doubt: facts.doubt ?? Prisma.DbNull,
  citations: [...facts.citations],
})

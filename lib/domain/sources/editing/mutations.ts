import 'server-only'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
} from '#lib/domain/edits/saving/mutations.ts'
import type { Fields, InvalidFields } from '#lib/domain/edits/types.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { hasSourceOfTitle, lockSource, toSourceFacts } from './queries.ts'
import type { SourceFacts } from './types.ts'
import { fieldsOfSource, readSource } from './utils.ts'

/** Corrects what is said of a document; readers see it at once, wherever it is cited. Its address stays: facts cite by it. */
export async function saveSource(call: EditCall & { slug: string }): Promise<EditAnswer> {
  return inEdit(async (tx): Promise<EditAnswer> => {
    const row = await lockSource(tx, call)
    if (!row) return refused('not_found')
    return saveEdit<SourceFacts>(tx, call, {
      ...{ subjectId: row.id, event: 'source.edited', version: row.version },
      standing: fieldsOfSource(toSourceFacts(row)),
      read: readSource,
      fieldsOf: fieldsOfSource,
      judge: () => ({}),
      write: (facts, version) =>
        tx.source.update({ where: { id: row.id }, data: { ...columnsOf(facts), version } }),
    })
  })
}

type Made = Result<{ slug: string }, 'known_title'> | InvalidFields

/** Enters a document, so that facts can cite it. A title that the record has is refused: that document is meant. */
export async function createSource(call: {
  forumId: string
  actor: string
  input: Fields
  now: Date
}): Promise<Made> {
  const { forumId, actor, input, now } = call
  const read = readSource(input)
  if (!read.ok) return { ok: false, reason: 'invalid', fields: read.fields }
  const facts = read.value
  const made = await inWholeTransaction(db, async (tx): Promise<Made> => {
    // One after the other: of two who enter the same title at once, the second is told.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('source.created'))`
    if (await hasSourceOfTitle(tx, facts.title['zh-Hans'])) return refused('known_title')
    const slug = newSlug(facts.title.en, 'document')
    const { id } = await tx.source.create({
      data: { slug, ...columnsOf(facts) },
      select: { id: true },
    })
    const changes = changesBetween({}, fieldsOfSource(facts))
    const edit = { event: 'source.created', forumId, subjectId: id, actor, now }
    await noteEdit(tx, { ...edit, version: 1, changes })
    return done({ slug })
  })
  if (made.ok) bumpContentEpoch()
  return made
}

const columnsOf = (facts: SourceFacts) => ({
  ...{ title: facts.title, titleAsPrinted: facts.titleAsPrinted, script: facts.script },
  author: facts.author ?? Prisma.DbNull,
  publisher: facts.publisher ?? Prisma.DbNull,
  publishedOn: facts.publishedOn === null ? null : new Date(`${facts.publishedOn}T00:00:00Z`),
  publishedAsPrinted: facts.publishedAsPrinted,
  note: facts.note ?? Prisma.DbNull,
})

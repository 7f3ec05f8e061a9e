import 'server-only'
import { type EnterCall, enterRecord } from '#lib/domain/edits/entering/mutations.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
} from '#lib/domain/edits/saving/mutations.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
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

/** Enters a document, so that facts can cite it. A title that the record has is refused: that document is meant. */
export const createSource = (call: EnterCall) =>
  enterRecord<SourceFacts, { id: string; slug: string }, 'known_title'>(call, {
    ...{ event: 'source.created', read: readSource, fieldsOf: fieldsOfSource },
    enter: async (tx, facts) => {
      // One after the other: of two who enter the same title at once, the second is told.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('source.created'))`
      if (await hasSourceOfTitle(tx, facts.title['zh-Hans'])) return refused('known_title')
      const slug = newSlug(facts.title.en, 'document')
      const data = { slug, ...columnsOf(facts) }
      return done(await tx.source.create({ data, select: { id: true, slug: true } }))
    },
  })

const columnsOf = (facts: SourceFacts) => ({
  ...{ title: facts.title, titleAsPrinted: facts.titleAsPrinted, script: facts.script },
  author: facts.author ?? Prisma.DbNull,
  publisher: facts.publisher ?? Prisma.DbNull,
  publishedOn: facts.publishedOn === null ? null : new Date(`${facts.publishedOn}T00:00:00Z`),
  publishedAsPrinted: facts.publishedAsPrinted,
  note: facts.note ?? Prisma.DbNull,
})

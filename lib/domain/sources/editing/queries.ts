import 'server-only'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { dayOfColumn } from '#lib/platform/dates/partial-date.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { EditedSource, ListedSource, SourceFacts } from './types.ts'
import { fieldsOfSource } from './utils.ts'

const sourceSelect = {
  ...{ id: true, slug: true, version: true, title: true, titleAsPrinted: true, script: true },
  ...{ author: true, publisher: true, publishedOn: true, publishedAsPrinted: true, note: true },
} as const satisfies Prisma.SourceSelect
type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>

export const toSourceFacts = (row: SourceRow): SourceFacts => ({
  ...{ title: toText(row.title), titleAsPrinted: row.titleAsPrinted, script: row.script },
  author: toTextOrNull(row.author),
  publisher: toTextOrNull(row.publisher),
  publishedOn: row.publishedOn && dayOfColumn(row.publishedOn),
  publishedAsPrinted: row.publishedAsPrinted,
  note: toTextOrNull(row.note),
})

/**
 * Whose document this is: of the forum from which it was entered, and of the one that it tells of. Any
 * other may be cited, and is corrected elsewhere.
 */
const isOfForum = (forumId: string) => Prisma.sql`(
  EXISTS (SELECT 1 FROM forum WHERE forum.id = ${forumId}::uuid AND forum.slug = source.slug)
  OR EXISTS (SELECT 1 FROM audit WHERE audit."subjectId" = source.id AND audit."forumId" = ${forumId}::uuid
                                   AND audit.event = 'source.created'))`

/** Every document of the record, those of the forum first. One query. */
export async function listForumSources(forumId: string): Promise<ListedSource[]> {
  const rows = await db.$queryRaw<
    {
      slug: string
      title: Prisma.JsonValue
      publisher: Prisma.JsonValue
      publishedOn: Date | null
      isOwn: boolean
    }[]
  >`
    SELECT slug, title, publisher, "publishedOn", ${isOfForum(forumId)} AS "isOwn"
      FROM source WHERE "retiredAt" IS NULL ORDER BY "isOwn" DESC, slug`
  return rows.map(({ title, publisher, publishedOn, ...row }) => ({
    ...row,
    title: toText(title),
    publisher: toTextOrNull(publisher),
    publishedOn: publishedOn && dayOfColumn(publishedOn),
  }))
}

/** Locks a document of this forum, and reads it; null where there is none. Two queries. */
export async function lockSource(
  tx: Tx,
  { forumId, slug }: { forumId: string; slug: string },
): Promise<SourceRow | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM source WHERE slug = ${slug} AND "retiredAt" IS NULL AND ${isOfForum(forumId)} FOR NO KEY UPDATE`
  return found ? tx.source.findUnique({ where: { id: found.id }, select: sourceSelect }) : null
}

/** One of the forum's with all that can be said, for a form; null for any other. Two queries. */
export async function getEditedSource(forumId: string, slug: string): Promise<EditedSource | null> {
  const [found] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM source WHERE slug = ${slug} AND "retiredAt" IS NULL AND ${isOfForum(forumId)}`
  const row =
    found && (await db.source.findUnique({ where: { id: found.id }, select: sourceSelect }))
  if (!row) return null
  const facts = toSourceFacts(row)
  const { id: sourceId, version } = row
  return { sourceId, slug: row.slug, version, facts, fields: fieldsOfSource(facts) }
}

/** Whether the record has a document of this title, in any script. One query. */
export async function hasSourceOfTitle(tx: Tx, title: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM source
       WHERE "retiredAt" IS NULL
         AND ${title} IN (title ->> 'zh-Hans', title ->> 'zh-Hant', title ->> 'en', "titleAsPrinted")) AS known`
  return found?.known ?? false
}

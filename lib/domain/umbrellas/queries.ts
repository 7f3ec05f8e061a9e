import 'server-only'
import { nameKey } from '#lib/domain/edits/naming/utils.ts'
import { publishedForum } from '#lib/domain/record/public/queries.ts'
import { toCitations, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { toSimplified } from '#lib/platform/i18n/traditional.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { EditedUmbrella, KnownUmbrella, ListedUmbrella, UmbrellaFacts } from './types.ts'
import { fieldsOfUmbrella, forumsUnder } from './utils.ts'

const umbrellaSelect = {
  ...{ id: true, slug: true, version: true, name: true, aliases: true, parentId: true },
  ...{ doubt: true, citations: true, retiredAt: true, parent: { select: { slug: true } } },
} as const satisfies Prisma.UmbrellaSelect
type UmbrellaRow = Prisma.UmbrellaGetPayload<{ select: typeof umbrellaSelect }>

export const toUmbrellaFacts = (row: UmbrellaRow): UmbrellaFacts => ({
  ...{ name: toText(row.name), aliases: row.aliases },
  parent: row.parent?.slug ?? null,
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  isRetired: row.retiredAt !== null,
})

/** Whose event this is: of every forum under it, over however many steps, and of the one from which it was entered. */
const umbrellaOfForum = (forumId: string) => Prisma.sql`(
  umbrella.id IN (
    WITH RECURSIVE above AS (
      SELECT "umbrellaId" AS id FROM forum WHERE forum.id = ${forumId}::uuid
      UNION SELECT one."parentId" FROM umbrella AS one JOIN above ON one.id = above.id)
    SELECT above.id FROM above WHERE above.id IS NOT NULL)
  OR EXISTS (SELECT 1 FROM audit WHERE audit."subjectId" = umbrella.id AND audit."forumId" = ${forumId}::uuid
                                   AND audit.event = 'umbrella.created'))`

type Known = ListedUmbrella & { id: string }

type ListedRow = Omit<Known, 'name' | 'parent' | 'hasSource'> & {
  name: Prisma.JsonValue
  parent: Prisma.JsonValue
  parentId: string | null
  citations: Prisma.JsonValue
}

/** Every larger event, whether this forum corrects it, and how many forums readers see under it: of one that only drafts belong to nothing is told. One query. */
async function listAll(reader: Pick<Tx, '$queryRaw'>, forumId: string): Promise<Known[]> {
  const rows = await reader.$queryRaw<ListedRow[]>`
    SELECT umbrella.id, umbrella.slug, umbrella.name, coalesce(umbrella.aliases, ARRAY[]::text[]) AS aliases,
           umbrella."parentId", above.name AS parent, umbrella.citations,
           umbrella."retiredAt" IS NOT NULL AS "isRetired", ${umbrellaOfForum(forumId)} AS "isOwn",
           (SELECT count(*)::int FROM forum
             WHERE forum."umbrellaId" = umbrella.id AND forum."retiredAt" IS NULL
               AND forum.state::text = ANY(${publishedForum.state.in})) AS forums
      FROM umbrella LEFT JOIN umbrella AS above ON above.id = umbrella."parentId" ORDER BY umbrella.slug`
  const forums = forumsUnder(rows)
  return rows.map(({ name, parent, parentId: _, citations, ...row }) => ({
    ...{ ...row, name: toText(name), parent: toTextOrNull(parent) },
    forums: forums.get(row.id) ?? 0,
    hasSource: toCitations(citations).length > 0,
  }))
}

/** What a forum may know of: its own, and those that readers see. One query. */
const listKnown = async (reader: Pick<Tx, '$queryRaw'>, forumId: string) =>
  (await listAll(reader, forumId)).filter(({ isOwn, forums }) => isOwn || forums > 0)

/** The larger events of a forum, and those that readers see. One query. */
export const listForumUmbrellas = async (forumId: string): Promise<ListedUmbrella[]> =>
  (await listKnown(db, forumId)).map(({ id: _, ...listed }) => listed)

/** What can be chosen at a forum: of those the ones in the record, and what is chosen by now. One query. */
export const listUmbrellaChoices = async (
  forumId: string,
  kept: string | null,
): Promise<ListedUmbrella[]> =>
  (await listForumUmbrellas(forumId)).filter(({ slug, isRetired }) => !isRetired || slug === kept)

/** One that the forum corrects, with all that can be said, for a form; null for any other. Two queries. */
export async function getEditedUmbrella(
  forumId: string,
  slug: string,
): Promise<EditedUmbrella | null> {
  const found = (await listAll(db, forumId)).find((one) => one.slug === slug && one.isOwn)
  const row = found && (await readUmbrellaRow(db, found.id))
  if (!found || !row) return null
  const { id: umbrellaId, ...listed } = found
  const facts = toUmbrellaFacts(row)
  return {
    ...{ ...listed, umbrellaId, version: row.version },
    ...{ facts, fields: fieldsOfUmbrella(facts) },
  }
}

const readUmbrellaRow = (reader: Pick<Tx, 'umbrella'>, id: string) =>
  reader.umbrella.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: umbrellaSelect,
  })

/** Locks one that this forum corrects, and reads it; null where there is none. Two queries. */
export async function lockUmbrella(
  tx: Tx,
  { forumId, slug }: { forumId: string; slug: string },
): Promise<UmbrellaRow | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM umbrella WHERE slug = ${slug} AND ${umbrellaOfForum(forumId)} FOR NO KEY UPDATE`
  return found ? readUmbrellaRow(tx, found.id) : null
}

/** Nobody else saves larger events until this transaction is over. */
export const saveUmbrellasAlone = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('umbrella'))`

const keysOf = (name: LocalizedText) => Object.values(name).map((one) => nameKey(one, toSimplified))

/** Another one that has one of these names, in any script and however it is typed; null for none. One query. */
export async function findNamesake(
  tx: Tx,
  forumId: string,
  { id, name }: { id: string | null; name: LocalizedText },
): Promise<KnownUmbrella | null> {
  const wanted = new Set(keysOf(name))
  const found = (await listKnown(tx, forumId)).find(
    (one) => one.id !== id && !one.isRetired && keysOf(one.name).some((key) => wanted.has(key)),
  )
  return found ? { slug: found.slug, name: found.name, isOwn: found.isOwn } : null
}

/** The larger event that a forum's organisers mean by this slug, kept in the record until this transaction is over: null for no slug, undefined for one that is not there for them. Two queries, where there is a slug. */
export async function findUmbrella(
  tx: Tx,
  forumId: string,
  slug: string | null,
): Promise<string | null | undefined> {
  if (slug === null) return null
  // Whoever takes it out of the record at this moment comes first, or waits and sees that it is named.
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM umbrella WHERE slug = ${slug} AND "retiredAt" IS NULL FOR SHARE`
  if (!locked) return undefined
  return (await listKnown(tx, forumId)).find(({ id }) => id === locked.id)?.id
}

/** How many levels there would be from the outermost to the innermost, were this below that. One query. */
export async function levelsWith(
  tx: Tx,
  { id, parentId }: { id: string | null; parentId: string },
): Promise<number> {
  const [found] = await tx.$queryRaw<{ levels: number }[]>`
    WITH RECURSIVE above AS (
      SELECT "parentId", 1 AS level FROM umbrella WHERE id = ${parentId}::uuid
      UNION ALL SELECT one."parentId", level + 1 FROM umbrella AS one JOIN above ON one.id = above."parentId"),
    below AS (
      SELECT id, 1 AS level FROM umbrella WHERE id = ${id}::uuid
      UNION ALL SELECT one.id, level + 1 FROM umbrella AS one JOIN below ON one."parentId" = below.id)
    SELECT (SELECT max(level) FROM above) + coalesce((SELECT max(level) FROM below), 1) AS levels`
  return found?.levels ?? 0
}

/** Whether a forum that readers see stands under it, over however many steps. One query. */
export async function hasShownForum(tx: Tx, forumId: string, id: string): Promise<boolean> {
  const found = (await listAll(tx, forumId)).find((one) => one.id === id)
  return found !== undefined && found.forums > 0
}

import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { rowsOf } from '#lib/platform/snapshot.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import { ROWS_PER_PAGE } from './constants.ts'
import { matching } from './finding/queries.ts'
import type {
  ExportedRegistration,
  ListedRegistration,
  OfForum,
  RegistrationFilter,
  RegistrationPage,
  RegistrationSort,
} from './types.ts'

/** The last one came in first; their number at the end, so that every order is a whole one. */
const ORDERS: Record<RegistrationSort, Prisma.Sql> = {
  newest: Prisma.sql`r."createdAt" DESC, r.seq DESC, r.id`,
  oldest: Prisma.sql`r."createdAt", r.seq, r.id`,
  name: Prisma.sql`r.name COLLATE "zh-Hans-CN-x-icu", r.seq, r.id`,
  number: Prisma.sql`type.position, type.slug, r.seq`,
}

const listed = Prisma.sql`
  r.id, r.code, r.version, r.name, r.organisation, r.email, r.status, r.seq, r."createdAt", r."acceptBy",
  r."erasedAt" IS NOT NULL AS "isErased", type.id AS "typeId", type.slug AS "typeSlug", type.name AS "typeName",
  (SELECT min(scan.at) FROM check_in AS scan
    WHERE scan."registrationId" = r.id AND scan.direction = 'entry' AND scan."undoneAt" IS NULL) AS "arrivedAt"`

const withType = Prisma.sql`registration AS r JOIN ticket_type AS type ON type.id = r."ticketTypeId"`

type TypeColumns = { typeId: string; typeSlug: string; typeName: Prisma.JsonValue }
type Row = Omit<ListedRegistration, 'ticketType'> & TypeColumns

function withTicketType<T extends TypeColumns>({ typeId, typeSlug, typeName, ...row }: T) {
  return { ...row, ticketType: { id: typeId, slug: typeSlug, name: toText(typeName) } }
}

/**
 * One page of the registrations that a filter leaves; null where there is no such page. Two queries, and one more
 * where somebody is looked for in Latin letters.
 */
export async function listRegistrations(
  { forumId }: OfForum,
  filter: RegistrationFilter,
  { sort, page }: { sort: RegistrationSort; page: number },
): Promise<RegistrationPage | null> {
  const where = await matching(forumId, filter)
  const [[sum], rows] = await Promise.all([
    db.$queryRaw<
      { total: number }[]
    >`SELECT count(*)::int AS total FROM ${withType} WHERE ${where}`,
    db.$queryRaw<Row[]>`
      SELECT ${listed} FROM ${withType} WHERE ${where}
       ORDER BY ${ORDERS[sort]} LIMIT ${ROWS_PER_PAGE} OFFSET ${(page - 1) * ROWS_PER_PAGE}`,
  ])
  const total = sum?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / ROWS_PER_PAGE))
  return page > pages ? null : { items: rows.map(withTicketType), page, pages, total }
}

type ExportedRow = Omit<ExportedRegistration, 'ticketType'> & TypeColumns & { id: string }

/** All registrations that a filter leaves, the oldest first. */
export async function* listRegistrationsForExport(
  tx: Tx,
  { forumId }: OfForum,
  filter: RegistrationFilter,
): AsyncGenerator<ExportedRegistration> {
  const where = await matching(forumId, filter, tx)
  const rows = rowsOf<ExportedRow>(
    tx,
    Prisma.sql`
      SELECT ${listed}, r.phone, r.locale, r."decisionNote", r."updatedAt",
             (SELECT coalesce(jsonb_object_agg(question.slug, answer.value), '{}'::jsonb)
                FROM answer JOIN question ON question.id = answer."questionId"
               WHERE answer."registrationId" = r.id) AS answers
        FROM ${withType} WHERE ${where} ORDER BY r."createdAt", r.id`,
  )
  for await (const row of rows) yield withTicketType(row)
}

/** How registrations of this forum are called and stand; what is another's is left out. One query. */
export async function getStandings(
  { forumId }: OfForum,
  ids: readonly string[],
): Promise<Map<string, { code: string; name: string; status: RegistrationStatus }>> {
  const rows = await db.registration.findMany({
    where: { forumId, id: { in: [...ids] } },
    select: { id: true, code: true, name: true, status: true },
  })
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

import 'server-only'
import { lockOwn } from '#lib/domain/edits/order/queries.ts'
import { toCitations, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type {
  EditedInfrastructure,
  InfrastructureFacts,
  InfrastructurePage,
  ListedInfrastructure,
} from './types.ts'
import { fieldsOfInfrastructure } from './utils.ts'

export const infrastructureSelect = {
  ...{ id: true, slug: true, version: true, retiredAt: true, name: true, nameAsPrinted: true },
  ...{ state: true, stateAsPrinted: true, description: true, doubt: true, citations: true },
  ...{ cityId: true, city: { select: { slug: true } } },
} as const satisfies Prisma.InfrastructureSelect
type InfrastructureRow = Prisma.InfrastructureGetPayload<{ select: typeof infrastructureSelect }>

export const toInfrastructureFacts = (row: InfrastructureRow): InfrastructureFacts => ({
  ...{ nameAsPrinted: row.nameAsPrinted, state: row.state, stateAsPrinted: row.stateAsPrinted },
  name: toText(row.name),
  city: row.city?.slug ?? null,
  description: toTextOrNull(row.description),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  isRetired: row.retiredAt !== null,
})

/** The works that a forum's sources tell of, in its order, with what was taken out. One query. */
export async function listForumInfrastructure(forumId: string): Promise<ListedInfrastructure[]> {
  const rows = await db.infrastructure.findMany({
    relationLoadStrategy: 'join',
    where: { forumId },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: {
      ...{ slug: true, name: true, state: true, citations: true, retiredAt: true },
      city: { select: { name: true } },
    },
  })
  return rows.map(({ slug, name, state, city, citations, retiredAt }) => ({
    ...{ slug, name: toText(name), state, city: city && toText(city.name) },
    hasSource: toCitations(citations).length > 0,
    isRetired: retiredAt !== null,
  }))
}

/** One of the forum's with all that can be said and what hangs on it, for a form; null for any other. One query. */
export async function getEditedInfrastructure(
  forumId: string,
  slug: string,
): Promise<EditedInfrastructure | null> {
  const row = await db.infrastructure.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, forumId },
    select: {
      ...infrastructureSelect,
      _count: {
        select: {
          figures: { where: { retiredAt: null } },
          participations: { where: { organisation: { retiredAt: null } } },
        },
      },
    },
  })
  if (!row) return null
  const facts = toInfrastructureFacts(row)
  const hanging = { figures: row._count.figures, roles: row._count.participations }
  const { id: infrastructureId, version } = row
  const fields = fieldsOfInfrastructure(facts)
  return { infrastructureId, slug, version, facts, fields, hanging }
}

/** Locks one of this forum, and reads it; null where there is none. Two queries. */
export async function lockInfrastructure(
  tx: Tx,
  own: { forumId: string; slug: string },
): Promise<InfrastructureRow | null> {
  const id = await lockOwn(tx, 'infrastructure', own)
  return id === null
    ? null
    : tx.infrastructure.findUnique({
        relationLoadStrategy: 'join',
        where: { id },
        select: infrastructureSelect,
      })
}

import 'server-only'
import { lockOwn } from '#lib/domain/edits/order/queries.ts'
import { toCitations, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { EditedReference, ListedReference, ReferenceFacts } from './types.ts'
import { fieldsOfReference } from './utils.ts'

export const referenceSelect = {
  ...{ id: true, slug: true, version: true, retiredAt: true, title: true, titleAsPrinted: true },
  ...{ issuer: true, issuedOn: true, issuedPrecision: true, remark: true, citations: true },
} as const satisfies Prisma.ReferenceSelect
type ReferenceRow = Prisma.ReferenceGetPayload<{ select: typeof referenceSelect }>

export const toReferenceFacts = (row: ReferenceRow): ReferenceFacts => ({
  title: toText(row.title),
  titleAsPrinted: row.titleAsPrinted,
  issuer: toTextOrNull(row.issuer),
  issuedOn: toPartialDate(row.issuedOn, row.issuedPrecision),
  remark: toTextOrNull(row.remark),
  citations: toCitations(row.citations),
  isRetired: row.retiredAt !== null,
})

/** The papers to which a forum's sources refer, in its order, with what was taken out. One query. */
export async function listForumReferences(forumId: string): Promise<ListedReference[]> {
  const rows = await db.reference.findMany({
    where: { forumId },
    ...{ orderBy: [{ position: 'asc' }, { slug: 'asc' }], select: referenceSelect },
  })
  return rows.map((row) => {
    const { title, issuer, issuedOn, citations, isRetired } = toReferenceFacts(row)
    return { slug: row.slug, title, issuer, issuedOn, hasSource: citations.length > 0, isRetired }
  })
}

/** One of the forum's with all that can be said, for a form; null for any other. One query. */
export async function getEditedReference(
  forumId: string,
  slug: string,
): Promise<EditedReference | null> {
  const row = await db.reference.findFirst({ where: { slug, forumId }, select: referenceSelect })
  if (!row) return null
  const facts = toReferenceFacts(row)
  const { id: referenceId, version } = row
  return { referenceId, slug, version, facts, fields: fieldsOfReference(facts) }
}

/** Locks one of this forum, and reads it; null where there is none. Two queries. */
export async function lockReference(
  tx: Tx,
  own: { forumId: string; slug: string },
): Promise<ReferenceRow | null> {
  const id = await lockOwn(tx, 'reference', own)
  return id === null ? null : tx.reference.findUnique({ where: { id }, select: referenceSelect })
}

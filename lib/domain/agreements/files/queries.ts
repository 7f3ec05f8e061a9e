import 'server-only'
import { openAgreement } from '#lib/domain/record/public/queries.ts'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import { readKeptFile } from '#lib/platform/storage/file-store.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { AgreementFile } from './types.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** In the order in which they came. */
export const inOrderSent = [
  { createdAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.AgreementFileOrderByWithRelationInput[]

async function readFileWhere(id: string, agreement: Prisma.AgreementWhereInput) {
  if (!UUID.test(id)) return null
  const file = await db.agreementFile.findFirst({
    where: { id, agreement },
    select: { id: true, name: true },
  })
  const bytes = file && (await readKeptFile(file.id))
  return file && bytes ? { name: file.name, bytes } : null
}

/** A document whose agreement readers may see at this moment; null for any other. One query. */
export const readOpenFile = (id: string, { now }: { now: Date }) =>
  readFileWhere(id, openAgreement(now))

/** A document of an agreement of this forum, whether readers may see it or not; null for any other. One query. */
export const readForumFile = (forumId: string, slug: string, id: string) =>
  readFileWhere(id, { slug, forumId, retiredAt: null })

/** The documents of one agreement. One query. */
export async function listAgreementFiles(agreementId: string): Promise<AgreementFile[]> {
  const rows = await db.agreementFile.findMany({
    where: { agreementId },
    orderBy: [...inOrderSent],
    select: { id: true, title: true, name: true, sizeBytes: true },
  })
  return rows.map((row) => ({ ...row, title: toText(row.title) }))
}

/** How much room the documents of a forum's agreements take. One query. */
export async function agreementFilesBytes(forumId: string): Promise<number> {
  const { _sum } = await db.agreementFile.aggregate({
    where: { agreement: { forumId } },
    _sum: { sizeBytes: true },
  })
  return _sum.sizeBytes ?? 0
}

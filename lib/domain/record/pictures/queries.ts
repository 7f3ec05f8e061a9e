import 'server-only'
import { publicOrganisation, publicPerson } from '#lib/domain/record/public/queries.ts'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import { readKeptFile } from '#lib/platform/storage/file-store.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Picture } from './types.ts'

export const pictureSelect = {
  alt: true,
  credit: true,
  files: { orderBy: { width: 'asc' }, select: { sha256: true, width: true, height: true } },
} as const satisfies Prisma.PictureSelect
type PictureRow = Prisma.PictureGetPayload<{ select: typeof pictureSelect }>

/** Null for none. The address is made of the bytes: what stands under it never changes. */
export const toPictureOrNull = (row: PictureRow | null): Picture | null =>
  row && {
    alt: toTextOrNull(row.alt),
    credit: toText(row.credit),
    sizes: row.files.map(({ sha256, ...size }) => ({
      ...size,
      address: `/pictures/${sha256}.webp`,
    })),
  }

const SHA256 = /^[0-9a-f]{64}$/

/** The bytes that have this hash, where readers see whom or what they show; null otherwise. One query. */
export async function readPublicPicture(
  sha256: string,
  { now }: { now: Date },
): Promise<Buffer | null> {
  if (!SHA256.test(sha256)) return null
  const file = await db.pictureFile.findFirst({
    where: {
      sha256,
      picture: { OR: [{ person: publicPerson(now) }, { organisation: publicOrganisation(now) }] },
    },
    select: { id: true },
  })
  return file && readKeptFile(file.id)
}

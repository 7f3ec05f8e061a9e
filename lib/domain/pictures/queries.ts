import 'server-only'
import type { Noun } from '#lib/domain/merging/types.ts'
import { lockOrganisation } from '#lib/domain/organisations/editing/queries.ts'
import { lockPerson } from '#lib/domain/people/editing/queries.ts'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { readKeptFile } from '#lib/platform/storage/file-store.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { EditedPicture, PictureFacts } from './types.ts'

const standingSelect = {
  id: true,
  version: true,
  alt: true,
  credit: true,
  permission: true,
  files: {
    orderBy: { width: 'asc' },
    select: { id: true, width: true, height: true },
  },
} as const satisfies Prisma.PictureSelect
type StandingPicture = Prisma.PictureGetPayload<{ select: typeof standingSelect }>

export const toPictureFacts = (row: StandingPicture): PictureFacts => ({
  alt: toTextOrNull(row.alt),
  credit: toText(row.credit),
  permission: row.permission,
})

/** By which of its columns a picture names its record. */
export const ofEntry = (noun: Noun, id: string) =>
  noun === 'person' ? { personId: id } : { organisationId: id }

/** The picture of one record of ours; null for none. One query. */
export const getPicture = (
  reader: Pick<Tx, 'picture'>,
  noun: Noun,
  id: string,
): Promise<StandingPicture | null> =>
  reader.picture.findFirst({
    relationLoadStrategy: 'join',
    where: ofEntry(noun, id),
    select: standingSelect,
  })

/** Locks a record of this forum; null where there is none, and for one that went into another. Two queries. */
export async function lockEntry(
  tx: Tx,
  { noun, ...call }: { noun: Noun; forumId: string; slug: string },
): Promise<{ id: string } | null> {
  const row = noun === 'person' ? await lockPerson(tx, call) : await lockOrganisation(tx, call)
  return row && row.mergedIntoId === null ? row : null
}

/** The picture of one record with the bytes of its middle size; null for none. One query. */
export async function getEditedPicture(noun: Noun, id: string): Promise<EditedPicture | null> {
  const row = await getPicture(db, noun, id)
  if (!row) return null
  const file = row.files[Math.min(1, row.files.length - 1)]
  const bytes = file ? await readKeptFile(file.id) : null
  return {
    ...{ id: row.id, version: row.version, ...toPictureFacts(row) },
    ...{ width: file?.width ?? 0, height: file?.height ?? 0 },
    shown: bytes && `data:image/webp;base64,${bytes.toString('base64')}`,
  }
}

/** How much room the pictures take that this forum's organisers sent. One query. */
export async function picturesBytes(forumId: string): Promise<number> {
  const { _sum } = await db.pictureFile.aggregate({
    where: { picture: { forumId } },
    _sum: { sizeBytes: true },
  })
  return _sum.sizeBytes ?? 0
}

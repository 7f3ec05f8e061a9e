import { readdirSync, rmSync } from 'node:fs'
import sharp from 'sharp'
import { expect } from 'vitest'
import { GET } from '#app/pictures/[file]/route.ts'
import { createOrganisation } from '#lib/domain/organisations/editing/mutations.ts'
import { createPerson } from '#lib/domain/people/editing/mutations.ts'
import { getPerson } from '#lib/domain/people/queries.ts'
import { savePicture } from '#lib/domain/pictures/mutations.ts'
import { getPicture } from '#lib/domain/pictures/queries.ts'
import { db } from '#lib/platform/db.ts'
import { filesDirectory } from '#lib/platform/storage/file-store.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** People and bodies of the sample forum, with pictures. */

export type Noun = 'person' | 'organisation'

/** A photograph as a camera makes it: with EXIF, a place, and lying on its side. */
export const photograph = (colour = '#196383', width = 1_200, height = 1_500) =>
  sharp({ create: { width: height, height: width, channels: 3, background: colour } })
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'CANARY-EXIF' },
      IFD3: { GPSLatitude: '23/1 7/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

export const words = { 'credit.zh-Hans': '本人提供', permission: '本人2026年11月20日来信同意' }

/** Names of what lies in the file store. */
export const onDisk = () => {
  try {
    return readdirSync(filesDirectory(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort()
  } catch {
    return []
  }
}

export const inRows = async () =>
  (await db.pictureFile.findMany({ select: { id: true } })).map(({ id }) => id).sort()

export async function freshPictures() {
  await db.picture.deleteMany()
  rmSync(filesDirectory(), { recursive: true, force: true })
}

/** Somebody, or a body, whom this forum has just entered, and who takes a part there that readers see. */
export async function entered(noun: Noun, name = '苇影', isSeen = true) {
  const forumId = await sampleId()
  const { shen } = await makeEditors()
  const call = { forumId, actor: shen, isAnother: true, now }
  const made =
    noun === 'person'
      ? await createPerson({ ...call, input: { 'name.zh-Hans': name } })
      : await createOrganisation({ ...call, input: { 'name.zh-Hans': name, kind: 'company' } })
  if (!made.ok) throw new Error(made.reason)
  const { slug } = made.value
  const { id } =
    noun === 'person'
      ? await db.person.findUniqueOrThrow({ where: { slug } })
      : await db.organisation.findUniqueOrThrow({ where: { slug } })
  const part = { forumId, position: 99, citations: [] }
  if (isSeen && noun === 'person') {
    await db.appearance.create({
      data: { ...part, personId: id, role: 'speaker', nameAsPrinted: name },
    })
  }
  if (isSeen && noun === 'organisation') {
    await db.participation.create({
      data: { ...part, organisationId: id, role: 'supporting', asPrinted: name },
    })
  }
  return { id, slug }
}

/** Sets the picture of one, as somebody who has just opened its page. */
export async function set(
  noun: Noun,
  entry: { id: string; slug: string },
  over: Partial<Parameters<typeof savePicture>[0]> = {},
) {
  const forumId = over.forumId ?? (await sampleId())
  const { shen } = await makeEditors()
  const standing = await getPicture(db, noun, entry.id)
  const seen = standing && { id: standing.id, version: standing.version }
  return savePicture({
    ...{ noun, forumId, actor: shen, slug: entry.slug, seen, now },
    ...{ input: words, bytes: await photograph(), ...over },
  })
}

const made: [Noun, { id: string }][] = []

/** As `entered`, and taken away by `forgetAll`. */
export async function enter(noun: Noun = 'person', name?: string, isSeen?: boolean) {
  const entry = await entered(noun, name, isSeen)
  made.push([noun, entry])
  return entry
}

/** As `enter`, with a picture. */
export async function pictured(noun: Noun = 'person', name?: string) {
  const entry = await enter(noun, name)
  expect(await set(noun, entry)).toEqual({ ok: true, value: { kind: 'pictured' } })
  return entry
}

export async function forgetAll() {
  await db.picture.deleteMany()
  for (const [noun, entry] of made.splice(0).reverse()) await forget(noun, entry)
}

/** Takes away what `entered` made. */
export async function forget(noun: Noun, { id }: { id: string }) {
  if (noun === 'person') {
    await db.appearance.deleteMany({ where: { personId: id } })
    await db.person.deleteMany({ where: { id } })
  } else {
    await db.participation.deleteMany({ where: { organisationId: id } })
    await db.organisation.deleteMany({ where: { id } })
  }
}

/** Asks for a picture as readers do. */
export const ask = (address: string, headers: Record<string, string> = {}) =>
  GET(new Request(`https://forums.test${address}`, { headers }), {
    params: Promise.resolve({ file: address.split('/').at(-1) ?? '' }),
  })

/** The addresses that the page of a person has for their picture, the smallest first. */
export const addressesOf = async (slug: string) =>
  (await getPerson(slug, { now }))?.picture?.sizes.map(({ address }) => address) ?? []

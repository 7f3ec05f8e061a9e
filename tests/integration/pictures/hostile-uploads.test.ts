import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getPerson } from '#lib/domain/people/queries.ts'
import { removePicture } from '#lib/domain/pictures/mutations.ts'
import { getPicture } from '#lib/domain/pictures/queries.ts'
import { readPublicPicture } from '#lib/domain/record/pictures/queries.ts'
import { db } from '#lib/platform/db.ts'
import { drawPicture } from '#lib/platform/storage/draw-picture.ts'
import { hostileUploads, movingWebp, vastPng } from '../../factories/hostile-uploads.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'
import { entered, forget, freshPictures, inRows, onDisk, set } from './pictured.ts'

/** T48 and T49: what is no picture, or more than a picture, or far too much of one. */

let entry: { id: string; slug: string }
beforeAll(async () => {
  entry = await entered('person')
})
afterAll(() => forget('person', entry))
beforeEach(freshPictures)

test('T48: of the hostile uploads only true pictures are drawn, and nothing beside them is left', async () => {
  const uploads = await hostileUploads()
  const forumId = await sampleId()
  const { shen } = await makeEditors()
  const counted: Record<string, number> = {}
  for (const { what, bytes, becomes } of uploads) {
    const answer = await set('person', entry, { bytes, seen: null })
    const said = answer.ok ? 'drawn' : 'fields' in answer ? answer.fields.file?.[0] : answer.reason
    expect([what, said]).toEqual([what, becomes])
    counted[becomes] = (counted[becomes] ?? 0) + 1
    expect([what, onDisk()]).toEqual([what, await inRows()])
    if (becomes !== 'drawn') {
      expect([what, await inRows()]).toEqual([what, []])
      continue
    }
    const sizes = (await getPerson(entry.slug, { now }))?.picture?.sizes ?? []
    expect([what, sizes.map(({ width, height }) => [width, height])]).toEqual([what, [[40, 30]]])
    for (const { address } of sizes) {
      const kept = await readPublicPicture(address.slice('/pictures/'.length, -'.webp'.length), {
        now,
      })
      expect([what, kept?.toString('latin1').includes('CANARY')]).toEqual([what, false])
      const { format, exif, xmp, icc, comments } = await sharp(kept ?? undefined).metadata()
      expect([what, format, exif, xmp, icc, comments]).toEqual([
        what,
        'webp',
        ...Array(4).fill(undefined),
      ])
    }
    const standing = await getPicture(db, 'person', entry.id)
    const seen = standing && { id: standing.id, version: standing.version }
    await removePicture({ noun: 'person', forumId, actor: shen, slug: entry.slug, now, seen })
  }
  expect(uploads.length).toBeGreaterThanOrEqual(60)
  process.stdout.write(`T48: ${uploads.length} uploads, ${JSON.stringify(counted)}\n`)
}, 60_000)

describe('T49', () => {
  const MEGABYTE = 1_024 * 1_024
  test.each([
    ['a PNG of 30,000 × 30,000', 'bad_file', () => vastPng(30_000)],
    ['a WebP of 500 frames', 'moving_picture', () => movingWebp(500)],
    ['a PNG of 41 million points', 'bad_file', () => vastPng(6_404)],
  ])('%s is refused within a second, in little memory', async (what, fault, make) => {
    const bytes = await make()
    const before = process.memoryUsage.rss()
    const began = performance.now()
    expect(await drawPicture(bytes)).toEqual({ ok: false, fault })
    const tookMs = performance.now() - began
    const more = (process.memoryUsage.rss() - before) / MEGABYTE
    process.stdout.write(
      `T49: ${what}, ${bytes.length} bytes: ${tookMs.toFixed(1)} ms, RSS ${more.toFixed(1)} MB\n`,
    )
    expect(tookMs).toBeLessThan(1_000)
    expect(more).toBeLessThan(150)
  })

  test.each([
    ['grey', (picture: Sharp) => picture.toColourspace('b-w').png()],
    ['sixteen bits', (picture: Sharp) => picture.toColourspace('rgb16').png()],
    ['colours of print', (picture: Sharp) => picture.toColourspace('cmyk').jpeg()],
    ['a palette', (picture: Sharp) => picture.ensureAlpha(0.5).png({ palette: true })],
  ])('a true picture in %s is drawn', async (_, as) => {
    const whole = sharp({
      create: { width: 1_000, height: 20, channels: 3, background: '#c03020' },
    })
    const drawn = await drawPicture(await as(whole).toBuffer())
    if (!drawn.ok) throw new Error(drawn.fault)
    expect(drawn.sizes.map(({ width, height }) => [width, height])).toEqual([
      [960, 19],
      [480, 10],
      [192, 4],
    ])
    const { channels, depth, space } = await sharp(drawn.sizes[0]?.bytes).metadata()
    expect([channels, depth, space]).toEqual([3, 'uchar', 'srgb'])
  })
})

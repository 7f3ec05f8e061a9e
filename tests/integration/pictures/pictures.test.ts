import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GET } from '#app/pictures/[file]/route.ts'
import { getOrganisation, listOrganisations } from '#lib/domain/organisations/queries.ts'
import { getPerson, listPeopleIndex } from '#lib/domain/people/queries.ts'
import { removePicture } from '#lib/domain/pictures/mutations.ts'
import { getPicture } from '#lib/domain/pictures/queries.ts'
import { contentEpoch } from '#lib/platform/cache/epoch.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { auditOf, makeEditors, now, sampleId } from '../programme/drafting.ts'
import {
  addressesOf,
  ask,
  enter,
  forgetAll,
  freshPictures,
  inRows,
  onDisk,
  photograph,
  pictured,
  set,
  words,
} from './pictured.ts'

/** Organisers set the pictures of people and bodies; readers see them at once. */

let forumId: string
let shen: string
let luo: string
beforeEach(async () => {
  forumId = await sampleId()
  ;({ shen, luo } = await makeEditors())
  await freshPictures()
})
afterEach(forgetAll)

describe('a picture', () => {
  test.each(['person', 'organisation'] as const)(
    'of one %s is drawn in three sizes, without what was hidden in it',
    async (noun) => {
      const entry = await enter(noun)
      const epoch = contentEpoch()
      const before = (await auditOf(entry.id)).length
      expect(await set(noun, entry)).toEqual({ ok: true, value: { kind: 'pictured' } })
      expect(contentEpoch()).toBeGreaterThan(epoch)
      const detail =
        noun === 'person'
          ? await getPerson(entry.slug, { now })
          : await getOrganisation(entry.slug, { now })
      const list =
        noun === 'person' ? await listPeopleIndex({ now }) : await listOrganisations({ now })
      const { picture } = detail ?? {}
      expect(list.find(({ slug }) => slug === entry.slug)?.picture).toEqual(picture)
      expect(picture).toMatchObject({ alt: null, credit: { 'zh-Hans': '本人提供' } })
      // Upright: the camera had it lying on its side.
      expect(picture?.sizes.map(({ width, height }) => [width, height])).toEqual([
        [154, 192],
        [384, 480],
        [768, 960],
      ])
      for (const { address, width, height } of picture?.sizes ?? []) {
        const response = await ask(address)
        const bytes = Buffer.from(await response.arrayBuffer())
        expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp'])
        expect(bytes.toString('latin1')).not.toContain('CANARY')
        const about = await sharp(bytes).metadata()
        expect([about.format, about.width, about.height]).toEqual(['webp', width, height])
        expect([about.exif, about.xmp, about.iptc, about.icc, about.orientation]).toEqual(
          Array(5).fill(undefined),
        )
      }
      expect(onDisk()).toEqual(await inRows())
      const [noted, ...more] = (await auditOf(entry.id)).slice(before)
      expect([noted?.event, noted?.actor, noted?.forumId, more]).toEqual([
        `${noun}.pictured`,
        shen,
        forumId,
        [],
      ])
      const standing = await getPicture(db, noun, entry.id)
      expect(noted?.details).toEqual({
        changes: {
          picture: { from: '', to: standing?.id },
          'credit.zh-Hans': { from: '', to: '本人提供' },
          permission: { from: '', to: words.permission },
        },
      })
    },
  )

  test('goes to readers with a tag, for a day, as something that is saved', async () => {
    const { slug } = await pictured()
    const [address = ''] = await addressesOf(slug)
    const { headers } = await ask(address)
    const name = address.split('/').at(-1)
    expect(Object.fromEntries(headers)).toEqual({
      'cache-control': 'public, max-age=86400, must-revalidate',
      'content-disposition': `attachment; filename="${name}"`,
      'content-type': 'image/webp',
      'cross-origin-resource-policy': 'same-origin',
      etag: `"${name}"`,
    })
    const again = await ask(address, { 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const queries = await countQueries(() => ask(address))
    expect(queries.count).toBe(1)
  })

  test('is asked for once more under no other name', async () => {
    const entry = await pictured()
    const [address = ''] = await addressesOf(entry.slug)
    const hash = address.slice('/pictures/'.length, -'.webp'.length)
    const key = (await inRows())[0]
    for (const other of [
      `${hash}`,
      `${hash}.png`,
      `${hash.toUpperCase()}.webp`,
      `${hash.slice(1)}0.webp`,
      `${key}.webp`,
      '../../etc/passwd',
      `%2e%2e/${hash}.webp`,
    ]) {
      const response = await GET(new Request('https://forums.test/'), {
        params: Promise.resolve({ file: other }),
      })
      expect([other, response.status, await response.text()]).toEqual([other, 404, ''])
    }
  })

  test('is taken in its own words: those are changed without a file', async () => {
    const entry = await pictured()
    const files = await inRows()
    const input = {
      ...words,
      'alt.zh-Hans': '在湿地边',
      'alt.en': 'At the wetland',
      'credit.en': 'Own',
    }
    expect(await set('person', entry, { input, bytes: null })).toMatchObject({
      value: { kind: 'pictured' },
    })
    expect(await getPerson(entry.slug, { now })).toMatchObject({
      picture: { alt: { 'zh-Hans': '在湿地边', en: 'At the wetland' }, credit: { en: 'Own' } },
    })
    expect((await auditOf(entry.id)).at(-1)?.details).toEqual({
      changes: {
        'alt.zh-Hans': { from: '', to: '在湿地边' },
        'alt.en': { from: '', to: 'At the wetland' },
        'credit.en': { from: '', to: 'Own' },
      },
    })
    const rows = (await auditOf(entry.id)).length
    expect(await set('person', entry, { input, bytes: null })).toMatchObject({
      value: { kind: 'unchanged' },
    })
    expect([await inRows(), (await auditOf(entry.id)).length]).toEqual([files, rows])
  })

  test('is replaced, and taken away: rows and bytes', async () => {
    const entry = await pictured()
    const [first = ''] = await addressesOf(entry.slug)
    const old = await inRows()
    expect(await set('person', entry, { bytes: await photograph('#7a3b10') })).toMatchObject({
      ok: true,
    })
    const present = await inRows()
    expect(present.filter((id) => old.includes(id))).toEqual([])
    expect(onDisk()).toEqual(present)
    expect((await ask(first)).status).toBe(404)
    const [second = ''] = await addressesOf(entry.slug)
    expect((await ask(second)).status).toBe(200)
    const { id, version } = (await getPicture(db, 'person', entry.id)) ?? { id: '', version: 0 }
    const call = { noun: 'person', forumId, actor: shen, slug: entry.slug, now } as const
    expect(await removePicture({ ...call, seen: { id, version: version + 1 } })).toEqual({
      ok: false,
      reason: 'picture_changed',
    })
    expect(await removePicture({ ...call, seen: { id, version } })).toEqual({
      ok: true,
      value: null,
    })
    expect([onDisk(), await inRows(), (await ask(second)).status]).toEqual([[], [], 404])
    expect((await auditOf(entry.id)).at(-1)).toMatchObject({
      event: 'person.picture_removed',
      details: { changes: { picture: { from: id, to: '' } } },
    })
    expect(await removePicture({ ...call, seen: { id, version } })).toEqual({
      ok: false,
      reason: 'picture_changed',
    })
  })

  test('of six at once one stands, and no bytes of another are left', async () => {
    const entry = await enter()
    const colours = ['#111111', '#222222', '#333333', '#444444', '#555555', '#666666']
    const answers = await Promise.all(
      colours.map(async (colour, index) =>
        set('person', entry, {
          bytes: await photograph(colour),
          seen: null,
          actor: index % 2 ? shen : luo,
        }),
      ),
    )
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      Array(5).fill({ ok: false, reason: 'picture_changed' }),
    )
    expect([(await inRows()).length, onDisk()]).toEqual([3, await inRows()])
  })

  test.each([
    ['no credit', { 'credit.zh-Hans': '' }, { 'credit.zh-Hans': ['empty'] }],
    [
      'a credit without Chinese',
      { 'credit.zh-Hans': '', 'credit.en': 'Own' },
      { 'credit.zh-Hans': ['chinese_first'] },
    ],
    ['nobody who allowed it', { permission: '' }, { permission: ['empty'] }],
    [
      'words for the blind in English alone',
      { 'alt.en': 'A face' },
      { 'alt.zh-Hans': ['chinese_first'] },
    ],
  ])('with %s is refused, with all else that is wrong', async (_, over, fields) => {
    const entry = await enter()
    const input = { ...words, ...over }
    expect(await set('person', entry, { input })).toEqual({ ok: false, reason: 'invalid', fields })
    expect(await set('person', entry, { input, bytes: Buffer.from('GIF89a') })).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { ...fields, file: ['bad_kind'] },
    })
    expect([onDisk(), await inRows()]).toEqual([[], []])
  })

  test('is needed where there is none yet', async () => {
    const entry = await enter()
    expect(await set('person', entry, { bytes: null })).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { file: ['pick'] },
    })
  })

  test('is out of reach for a forum where they have no part, and for what is not there', async () => {
    const entry = await pictured()
    const rows = await inRows()
    const other = await db.forum.findFirstOrThrow({ where: { slug: 'jingmen-2017' } })
    const { id = '', version = 0 } = (await getPicture(db, 'person', entry.id)) ?? {}
    const seen = { id, version }
    for (const over of [
      { forumId: other.id },
      { slug: 'nobody-00000000' },
      { noun: 'organisation' as const },
    ]) {
      expect(await set('person', entry, { seen, ...over })).toEqual({
        ok: false,
        reason: 'not_found',
      })
      const call = {
        noun: 'person' as const,
        forumId,
        actor: shen,
        slug: entry.slug,
        now,
        seen,
        ...over,
      }
      expect(await removePicture(call)).toEqual({ ok: false, reason: 'not_found' })
    }
    expect([await inRows(), onDisk()]).toEqual([rows, rows])
  })
})

import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { GET } from '#app/[locale]/(account)/registrations/[token]/files/[id]/route.ts'
import { receiveFile, sweepFiles } from '#lib/domain/registrations/files/mutations.ts'
import { registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { getRegistration } from '#lib/domain/registrations/own/queries.ts'
import { db } from '#lib/platform/db.ts'
import { cleanFile, cleanFileName } from '#lib/platform/storage/clean-file.ts'
import { filesDirectory } from '#lib/platform/storage/file-store.ts'
import { atOnce, freshSample, made, now, register, sampleForum } from './sample.ts'

const onDisk = () =>
  readdirSync(filesDirectory(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
const picture = (format: 'jpeg' | 'png' | 'webp' | 'gif' = 'jpeg') =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#196383' } })
    .withExif({ IFD0: { Copyright: 'CANARY-EXIF', GPSInfo: '1' } })
    .toFormat(format)
    .toBuffer()
const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}\nstartxref\n0\n%%EOF\n`, 'latin1')
const plain = pdf('1 0 obj\n<< /Type /Catalog >>\nendobj')
const receive = (bytes: Buffer, name = 'a.pdf') =>
  receiveFile({ forumSlug: 'sample', name, bytes, now })
const received = async (bytes: Buffer = plain, name?: string) => {
  const result = await receive(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

beforeEach(async () => {
  await freshSample()
  await db.uploadedFile.deleteMany()
  rmSync(filesDirectory(), { recursive: true, force: true })
  const { id: forumId } = await sampleForum()
  await db.question.upsert({
    where: { forumId_slug: { forumId, slug: 'paper' } },
    create: { forumId, slug: 'paper', kind: 'file', position: 99, label: { 'zh-Hans': '论文' } },
    update: {},
  })
})
afterAll(async () => {
  await db.registration.deleteMany()
  await db.question.deleteMany({ where: { slug: 'paper' } })
})

describe('what is taken (T48)', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    '%s is drawn anew, without what was hidden in it',
    async (format) => {
      const sent = Buffer.concat([
        await picture(format),
        Buffer.from('<script>CANARY-TAIL</script>'),
      ])
      const clean = await cleanFile(sent)
      if (!clean.ok) throw new Error(clean.fault)
      expect(clean.mediaType).toBe(`image/${format}`)
      expect(clean.bytes.toString('latin1')).not.toMatch(/CANARY/)
      expect((await sharp(clean.bytes).metadata()).exif).toBeUndefined()
    },
  )

  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  test.each<[string, string, Buffer]>([
    ['nothing', 'empty', Buffer.alloc(0)],
    ['9 MB', 'file_too_large', Buffer.alloc(9 * 1_024 * 1_024)],
    ['SVG', 'bad_kind', Buffer.from(svg)],
    ['HTML', 'bad_kind', Buffer.from('<html><script>alert(1)</script>')],
    ['a GIF', 'bad_kind', Buffer.from('GIF89a<script>')],
    ['a zip', 'bad_kind', Buffer.from('PK\x03\x04')],
    [
      'half a JPEG head',
      'bad_file',
      Buffer.from('\xff\xd8\xff\xe0<script>alert(1)</script>', 'latin1'),
    ],
    ['a PNG head alone', 'bad_file', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a PDF behind HTML', 'bad_kind', Buffer.concat([Buffer.from('<html>'), plain])],
    ['a PDF with a tail', 'bad_file', Buffer.concat([plain, Buffer.from('<script>')])],
    ['a PDF without an end', 'bad_file', Buffer.from('%PDF-1.7\n')],
  ])('%s is refused: %s', async (_, fault, bytes) => {
    expect(await cleanFile(bytes)).toEqual({ ok: false, fault })
  })

  test('a picture of 900 million points is refused at once', async () => {
    const head = Buffer.from(await picture('png'))
    head.writeUInt32BE(30_000, 16)
    head.writeUInt32BE(30_000, 20)
    const began = performance.now()
    expect(await cleanFile(head)).toEqual({ ok: false, fault: 'bad_file' })
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  test.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\boot.ini', 'boot.pdf'],
    ['简历.pdf.exe', '简历.pdf'],
    ['a\u202egnp.exe', 'agnp.pdf'],
    ['x\u0000y.html', 'xy.pdf'],
    ['.htaccess', 'file.pdf'],
    ['"; filename="evil.html', '; filename=evil.pdf'],
    ['\ud800', 'file.pdf'],
    ['x'.repeat(300), `${'x'.repeat(120)}.pdf`],
  ])('the name %j becomes %j', (name, expected) => {
    expect(cleanFileName(name, 'application/pdf')).toBe(expected)
  })
})

describe('rows and bytes go together (T21)', () => {
  test('received, claimed once, read by its registration alone', async () => {
    const id = await received(plain, '论文 终稿.pdf')
    const [path = ''] = onDisk()
    expect([onDisk().length, statSync(path).mode & 0o777]).toEqual([1, 0o600])
    const results = await atOnce(5, (number) => register(number, { answers: { paper: id } }))
    expect(results.filter(({ ok }) => ok).length).toBe(1)
    expect(results.filter((one) => !one.ok)).toEqual(
      Array(4).fill({
        ok: false,
        reason: 'invalid',
        fields: { 'answers.paper': ['unknown_file'] },
      }),
    )
    const owner = await db.registration.findFirstOrThrow()
    expect((await getRegistration(owner.id))?.answered).toMatchObject([
      { value: id, file: { id, name: '论文 终稿.pdf', mediaType: 'application/pdf' } },
    ])
    const ask = (registration: { id: string; linkVersion: number }, file = id) =>
      GET(new Request('https://forums.test/'), {
        params: Promise.resolve({ locale: 'zh', token: registrationToken(registration), id: file }),
      })
    const response = await ask(owner)
    expect([response.status, Buffer.from(await response.arrayBuffer())]).toEqual([200, plain])
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="__ __.pdf"; filename*=UTF-8''${encodeURIComponent('论文 终稿.pdf')}`,
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const other = await made('other')
    for (const [registration, file] of [
      [{ id: other, linkVersion: 1 }, id],
      [{ ...owner, linkVersion: 2 }, id],
      [owner, '00000000-0000-8000-8000-000000000000'],
      [owner, '../../etc/passwd'],
    ] as const) {
      const refused = await ask(registration, file)
      expect([refused.status, await refused.text()]).toEqual([404, ''])
    }
  })

  test('no room: no row; a row that fails: no bytes', async () => {
    writeFileSync(filesDirectory(), 'a file where the directory should be')
    await expect(receive(plain)).rejects.toThrow()
    rmSync(filesDirectory())
    expect(await db.uploadedFile.count()).toBe(0)
    await db.$executeRaw`ALTER TABLE uploaded_file ADD CONSTRAINT nothing_more CHECK (false) NOT VALID`
    await expect(receive(plain)).rejects.toThrow()
    await db.$executeRaw`ALTER TABLE uploaded_file DROP CONSTRAINT nothing_more`
    expect(onDisk()).toEqual([])
  })

  test('what nobody claimed is forgotten after a day, with bytes that no row knows', async () => {
    const claimed = await received()
    await made(1, { answers: { paper: claimed } })
    await received()
    writeFileSync(`${onDisk()[0]}.partial`, 'broken')
    expect(await sweepFiles({ now })).toEqual({ removed: 0 })
    const later = new Date(now.getTime() + 25 * 3_600_000)
    expect(await sweepFiles({ now: later })).toEqual({ removed: 2 })
    expect(onDisk().map((path) => path.slice(-36))).toEqual([claimed])
  })

  test('a forum that asks for none, or is over, takes none', async () => {
    expect(await receiveFile({ forumSlug: 'nowhere', name: 'a', bytes: plain, now })).toEqual({
      ok: false,
      reason: 'not_offered',
    })
    await db.question.updateMany({ where: { slug: 'paper' }, data: { retiredAt: now } })
    expect(await receive(plain)).toEqual({ ok: false, reason: 'not_offered' })
    await db.question.updateMany({ where: { slug: 'paper' }, data: { retiredAt: null } })
  })
})

import { createCipheriv } from 'node:crypto'
import { deflateRawSync, deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { GET as getTicketPdf } from '#app/[locale]/(account)/registrations/[token]/ticket.pdf/route.ts'
import { registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { cleanFile } from '#lib/platform/storage/clean-file.ts'
import { freshSample, made } from './sample.ts'

/** A PDF is kept as it is: so whatever a reader might find in it must be seen before (T48). */

const latin1 = (bytes: Buffer) => bytes.toString('latin1')
const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}\nstartxref\n0\n%%EOF\n`, 'latin1')
const stream = (dictionary: string, data: string, between = '\n') =>
  pdf(`1 0 obj\n${dictionary}\nstream${between}${data}\nendstream\nendobj`)
const flate = (text: string) => latin1(deflateSync(Buffer.from(text, 'latin1')))

/** A name with every sign spelt as a number. */
const spelt = (name: string) =>
  `/${[...name.slice(1)].map((one) => `#${one.charCodeAt(0).toString(16)}`).join('')}`

const script = '2 0 << /S /JavaScript /JS (app.alert(1)) >>'
const usual = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'
const packed = (inside: string, entries = usual) => stream(`<< ${entries} >>`, flate(inside))
/** A part of packed data that stands there as it is; RFC 1951, 3.2.4. */
const asItIs = (text: string, isLast = false) => {
  const lengths = Buffer.alloc(4)
  lengths.writeUInt16LE(text.length)
  lengths.writeUInt16LE(65_535 - text.length, 2)
  return `${isLast ? '\x01' : '\x00'}${latin1(lengths)}${text}`
}
const times = (count: number, text: string) => pdf(text.repeat(count))

test.each(
  '/JavaScript (x) /JS (x) /JS<78> /JS%\n /Launch (x) /EmbeddedFile 1 /EmbeddedFiles 1 /EF <<>> /FileAttachment /AA <<>> /XFA 1 /J#61vaScript 1 /#4aS (x) /#4AS (x)'.split(
    / (?=\/)/,
  ),
)('%j is refused, and where it is packed', async (name) => {
  const told = { ok: false, fault: 'active_content' }
  expect(await cleanFile(pdf(`<< ${name} 5 0 R >>`))).toEqual(told)
  expect(await cleanFile(packed(`2 0 << ${name} 5 0 R >>`))).toEqual(told)
})

test.each(['/OpenAction 1', '/OpenAction<</S/URI>>', '/Open#41ction%\n'])(
  '%j acts at the opening, and is refused, and where it is packed',
  async (name) => {
    const told = { ok: false, fault: 'acts_at_opening' }
    expect(await cleanFile(pdf(`<< ${name} 5 0 R >>`))).toEqual(told)
    expect(await cleanFile(packed(`2 0 << ${name} 5 0 R >>`))).toEqual(told)
    const divided = `${' '.repeat(65_536 - 68)}${spelt('/OpenAction')}${' '.repeat(38)}<</S/URI>>`
    expect(await cleanFile(stream('<< >>', flate(divided)))).toEqual(told)
  },
)

test.each<[string, Buffer]>([
  [
    'in a stream that does not say that it holds objects',
    packed(script, '/N 1 /First 4 /Filter /FlateDecode'),
  ],
  ['in a stream that says nothing', stream('<< >>', flate(script))],
  [
    'in a stream that is a picture by its own account',
    packed(script, '/Subtype /Image /Filter /FlateDecode'),
  ],
  ['under names spelt otherwise', packed(script, usual.replace('ObjStm', 'Obj#53tm'))],
  ['behind the rest of a line', stream(`<< ${usual} >>`, flate(script), ' % and more\r\n')],
  ['behind half a line’s end', stream(`<< ${usual} >>`, flate(script), '\r')],
  ['behind no line’s end', stream('<< >>', flate(script), '')],
  [
    'behind a word that ends a stream',
    stream('<< >>', `\x78\x9c${asItIs('\nendstream\n')}${latin1(deflateRawSync(script))}`),
  ],
  ['behind a word that begins one', stream('<< /X (\nstream\n) >>', flate(script))],
  [
    'within a stream that stands there as it is',
    stream('<< >>', `\x78\x9c${asItIs(`stream\n${flate(script)}`, true)}`),
  ],
  ['packed twice', stream('<< >>', flate(flate(script)))],
  ['with a sum that is wrong', stream('<< >>', `${flate(script).slice(0, -4)}abcd`)],
  [
    'across two parts of what is unpacked',
    stream('<< >>', flate(`${' '.repeat(65_530)}/JavaScript`)),
  ],
])('a script %s is found', async (_, bytes) => {
  expect(await cleanFile(bytes)).toEqual({ ok: false, fault: 'active_content' })
})

const predicted = '/DecodeParms << /Predictor 12 /Columns 3 >>'
test.each<[string, Buffer]>([
  ['is encrypted', pdf('<< /Encrypt 5 0 R >>')],
  ['is encrypted under a name spelt otherwise', pdf('<< /#45ncrypt 5 0 R >>')],
  ['packs in hexadecimal', packed('x', '/Filter [/ASCIIHexDecode /FlateDecode]')],
  ['packs in 85 signs', packed('x', '/Filter [/A85 /FlateDecode]')],
  ['packs in an older way', packed('x', '/Filter /LZWDecode')],
  ['packs by repetition', packed('x', '/Filter [/RL]')],
  ['names its filters elsewhere', packed('x', '/Type /ObjStm /N 1 /First 4 /Filter 7 0 R')],
  ['packs the names of its filters', packed('7 0 [ /ASCIIHexDecode /FlateDecode ]')],
  ['packs objects twice', packed('x', '/N 1 /First 4 /Filter [/FlateDecode /FlateDecode]')],
  ['foretells the bytes of objects', packed('x', `${usual} ${predicted}`)],
  ['foretells them without a word of what they are', packed('x', `${predicted} /N 1 /First 4`)],
  [
    'foretells them behind a comment',
    stream(`<< ${predicted} % 9 0 obj <<\n${usual} >>`, flate('x')),
  ],
  [
    'foretells them behind a string',
    stream(`<< ${usual} /X (9 0 obj << /A /B >>) ${predicted} >>`, flate('x')),
  ],
  ['says elsewhere where its objects begin', packed('x', `/N 1 /First 7 0 R ${predicted}`)],
  ['says so behind strings', packed('x', `/N 1 /First 7 0 R /X (>> endobj (\\) >>)) ${predicted}`)],
  [
    'says so behind a comment',
    stream(`<< /N 1 /First 7 0 R ${predicted} >> % endobj\n`, flate('x')),
  ],
  [
    'packs much twice',
    stream('<< >>', flate(latin1(deflateSync(Buffer.alloc(17_000_000), { level: 0 })))),
  ],
  ['unpacks to more than we look at', packed('0'.repeat(300_000_000))],
  ['is of too many streams', times(10_001, `stream\n${flate('')}\nendstream\n`)],
])('one that %s cannot be looked into, and is refused', async (_, bytes) => {
  expect(await cleanFile(bytes)).toEqual({ ok: false, fault: 'sealed_file' })
})

test.each<[string, Buffer]>([
  ['is packed otherwise than it says', stream(`<< ${usual} >>`, 'xxxx')],
  // Readers of their own make go on behind a distance that leads to before the beginning.
  [
    'cannot be unpacked to its end',
    stream('<< >>', `\x78\x9c${latin1(Buffer.from([0x4b, 0x04, 0x12, 0x00]))}${'\xff'.repeat(40)}`),
  ],
])('one that %s is broken', async (_, bytes) => {
  expect(await cleanFile(bytes)).toEqual({ ok: false, fault: 'bad_file' })
})

/** Noise that is the same each time: by chance a picture holds a name of two letters once in some hundred megabytes. */
const sameNoise = (size: number) =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(size))

const drawn = async () => {
  const noise = (format: 'jpeg' | 'png', channels: 3 | 4) =>
    sharp(sameNoise(600 * 400 * channels), { raw: { width: 600, height: 400, channels } })
      .toFormat(format)
      .toBuffer()
  const document = new PDFDocument()
  const whole = collect(document)
  document
    .text('a page with pictures')
    .image(await noise('jpeg', 3))
    .addPage()
  document.image(await noise('png', 4), { width: 400 })
  document.outline.addItem('first').addItem('within')
  document.end()
  return whole
}
async function collect(document: AsyncIterable<Buffer>) {
  const parts: Buffer[] = []
  for await (const part of document) parts.push(part)
  return Buffer.concat(parts)
}

test('one with pictures, outlines and fonts is kept as it is', async () => {
  const bytes = await drawn()
  expect(await cleanFile(bytes)).toEqual({ ok: true, bytes, mediaType: 'application/pdf' })
})

test('a ticket of ours is kept as it is', async () => {
  await freshSample()
  const token = registrationToken({ id: await made(1), linkVersion: 1 })
  const response = await getTicketPdf(new Request('https://forums.test/'), {
    params: Promise.resolve({ locale: 'zh', token }),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([response.status, bytes.length > 10_000]).toEqual([200, true])
  expect(await cleanFile(bytes)).toEqual({ ok: true, bytes, mediaType: 'application/pdf' })
})

const crossReferences = '/Type /XRef /Size 9 /W [1 2 1] /Filter /FlateDecode'
test.each<[string, Buffer]>([
  ['packs its objects in the usual way', packed('2 0 << /Type /Page >>')],
  [
    'packs them on a line with others',
    pdf(
      `endobj 5 0 obj<</Type/ObjStm/N 1/First 4/Length 6 0 R/Filter[/FlateDecode]>>stream\r\n${flate('2 0 1')}\r\nendstream`,
    ),
  ],
  ['foretells the bytes of its table', packed('\x02\x00', `${crossReferences} ${predicted}`)],
  ['has outlines', pdf('4 0 obj << /Title (a (b\\) c) /First 5 0 R /Last 5 0 R >> endobj')],
  ['begins at a page', pdf('1 0 obj << /OpenAction\n[3 0 R /XYZ null null 0] >> endobj')],
  ['holds a picture of 40 MB', stream('<< /Subtype /Image >>', flate('\x80'.repeat(40_000_000)))],
  [
    'holds a large picture that begins as packed data does',
    stream('<< /Subtype /Image >>', flate('\x18\x19\x1a'.repeat(14_000_000))),
  ],
  [
    'is seven megabytes of a photograph',
    stream(
      '<< /Filter /DCTDecode >>',
      `\xff\xd8/JS\x80/AA\xff/EF\x01${latin1(sameNoise(7_000_000)).replaceAll('/', '\x80')}`,
    ),
  ],
])('one that %s is kept as it is', async (_, bytes) => {
  expect(await cleanFile(bytes)).toEqual({ ok: true, bytes, mediaType: 'application/pdf' })
})

test.each<[string, Buffer]>([
  ['names its streams over and over', times(1_000_000, '/ObjStm ')],
  ['names places over and over', times(500_000, '<< /First 1 0 R >> ')],
  ['begins streams over and over', times(1_300_000, 'stream')],
  [
    'begins them all with the same data',
    times(60_000, `stream\n\x78\x9c${asItIs('stream\n\x78\x9c')}${asItIs('').repeat(20)}`),
  ],
  ['opens brackets over and over', pdf(`<< /First 1 0 R ${'/A(b(c(d'.repeat(900_000)}`)],
])('one that %s costs no more than a large file that means well', async (_, bytes) => {
  const cost = async (of: Buffer) => {
    const began = process.cpuUsage()
    await cleanFile(of)
    const { user, system } = process.cpuUsage(began)
    return user + system
  }
  const large = stream('<< /Subtype /Image >>', flate('\x80'.repeat(250_000_000)))
  expect((await cost(bytes)) / (await cost(large))).toBeLessThan(1)
})

test('others are served while a PDF is unpacked', async () => {
  let turns = 0
  const other = setInterval(() => {
    turns += 1
  }, 1)
  const whole = latin1(packed('0'.repeat(15_000_000)))
  expect(await cleanFile(pdf(whole.repeat(4)))).toMatchObject({ ok: true })
  clearInterval(other)
  expect(turns).toBeGreaterThanOrEqual(4)
})

const page = (at: number, words = '/Type /Page') =>
  `${at} 0 obj\n<< ${words} /Parent 2 0 R >>\nendobj\n`
const pages = (count: number, words?: string) =>
  Array.from({ length: count }, (_, at) => page(at, words)).join('')
/** Pages in a stream of objects, each without a word around it. */
const packedPages = (count: number) => packed(`<< /Type/Page/Parent 2 0 R >>\n`.repeat(count))

test.each<[string, () => Buffer]>([
  ['10,000 pages', () => pdf(pages(10_000))],
  ['10,000 pages under a name spelt otherwise', () => pdf(pages(10_000, '/#54ype\n/P#61ge'))],
  ['10,000 pages, packed', () => packedPages(10_000)],
  ['2,001 pages', () => pdf(pages(2_001))],
  ['2,001 pages, packed', () => packedPages(2_001)],
  [
    '2,001 pages, some of them packed',
    () => {
      const inside = flate('<< /Type/Page >>\n'.repeat(1_001))
      return pdf(`${pages(1_000)}9 0 obj\n<< ${usual} >>\nstream\n${inside}\nendstream\nendobj`)
    },
  ],
])('T49: one of %s is refused within a second, in little memory', async (what, make) => {
  const bytes = make()
  const before = process.memoryUsage.rss()
  const began = performance.now()
  expect(await cleanFile(bytes)).toEqual({ ok: false, fault: 'too_many_pages' })
  const tookMs = performance.now() - began
  const more = (process.memoryUsage.rss() - before) / 1_048_576
  process.stdout.write(
    `T49: a PDF of ${what}, ${bytes.length} bytes: ${tookMs.toFixed(1)} ms, RSS ${more.toFixed(1)} MB\n`,
  )
  expect(tookMs).toBeLessThan(1_000)
  expect(more).toBeLessThan(150)
})

test.each<[string, () => Buffer]>([
  ['2,000 pages', () => pdf(pages(2_000))],
  ['2,000 pages, packed', () => packedPages(2_000)],
  // Names of the like are no page.
  ['5,000 lists of pages', () => pdf(pages(5_000, '/Type /Pages'))],
])('one of %s is kept', async (_, make) => {
  expect(await cleanFile(make())).toMatchObject({ ok: true })
})

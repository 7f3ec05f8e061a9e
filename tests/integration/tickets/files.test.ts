import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import jsqr from 'jsqr'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as ics from '#app/[locale]/(account)/registrations/[token]/ticket.ics/route.ts'
import * as pdf from '#app/[locale]/(account)/registrations/[token]/ticket.pdf/route.ts'
import * as poster from '#app/[locale]/(public)/forums/[slug]/poster.png/route.ts'
import { registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { verifyTicket } from '#lib/domain/tickets/queries.ts'
import { db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { command } from '#scripts/testing/command.ts'
import { findPdfToPpm } from '#scripts/testing/poppler.ts'
import { freshSample, now, register } from '#tests/integration/registrations/sample.ts'

/** The files of a ticket, and the poster: drawn, and read again as a door or a phone would. */

// Drawing, and finding a code in a picture, take a machine that is busy with other tests some seconds.
vi.setConfig({ testTimeout: 90_000 })

let pdfToPpm: string
beforeAll(async () => {
  pdfToPpm = await findPdfToPpm()
})

beforeEach(async () => {
  await freshSample()
})

async function ticketOf(name: string) {
  await register(1, { name })
  return db.registration.findFirstOrThrow({ where: { status: 'confirmed' } })
}

const ask = async (
  route: { GET: (request: Request, context: { params: Promise<never> }) => Promise<Response> },
  params: Record<string, string>,
) => route.GET(new Request('http://x/'), { params: Promise.resolve(params as never) })

type Picture = { data: Buffer; width: number; height: number }

async function pictureOf(bytes: Buffer): Promise<Picture> {
  const { data, info } = await sharp(bytes)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** The pages of a PDF at 150 dots per inch, by a program that is not ours. */
async function rasterised(bytes: Buffer): Promise<Picture[]> {
  const directory = mkdtempSync(join(tmpdir(), 'gcf-pdf-'))
  try {
    const file = join(directory, 'ticket.pdf')
    writeFileSync(file, bytes)
    const { code, output } = await command(pdfToPpm, [
      '-r',
      '150',
      '-png',
      file,
      join(directory, 'p'),
    ])
    expect([code, output]).toEqual([0, ''])
    const { readdirSync } = await import('node:fs')
    const pages = readdirSync(directory).filter((name) => name.endsWith('.png'))
    return await Promise.all(
      pages.sort().map((name) => pictureOf(readFileSync(join(directory, name)))),
    )
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

const decode = ({ data, width, height }: Picture) =>
  jsqr(new Uint8ClampedArray(data), width, height)?.data

/** Share of dark dots in a part of the picture, given in shares of its width and height. */
function ink({ data, width, height }: Picture, x0: number, y0: number, x1: number, y1: number) {
  let dark = 0
  let all = 0
  for (let y = Math.floor(y0 * height); y < y1 * height; y++) {
    for (let x = Math.floor(x0 * width); x < x1 * width; x++) {
      const at = (y * width + x) * 4
      const light = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)
      if (light < 3 * 128) dark++
      all++
    }
  }
  return dark / all
}

/** Where the name stands: under the code, in the middle. */
const nameInk = (page: Picture) => ink(page, 0.25, 0.615, 0.75, 0.665)

describe('the PDF', () => {
  test('holds a code that lets its person in, and the name in real strokes, in each language', async () => {
    const row = await ticketOf('欧阳龑䶮')
    const token = registrationToken(row)
    for (const locale of ['zh', 'zh-hant', 'en']) {
      const response = await ask(pdf, { locale, token })
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('private, no-store')
      expect(response.headers.get('content-type')).toBe('application/pdf')
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.length).toBeLessThan(80_000)
      const pages = await rasterised(bytes)
      expect(pages).toHaveLength(1)
      const [page] = pages as [Picture]
      const verified = await verifyTicket(decode(page) ?? '', { forumId: row.forumId, now })
      expect(verified).toMatchObject({ ok: true, ticket: { code: row.code } })
      // Fonts that draw nothing, or a box for every character, leave less than this.
      expect(nameInk(page)).toBeGreaterThan(0.04)
      expect(ink(page, 0.08, 0.1, 0.5, 0.15)).toBeGreaterThan(0.03)
    }
  })

  test('a name of more strokes leaves more ink', async () => {
    const drawn = async (name: string) => {
      await freshSample()
      const row = await ticketOf(name)
      const response = await ask(pdf, { locale: 'zh', token: registrationToken(row) })
      const [page] = await rasterised(Buffer.from(await response.arrayBuffer()))
      return nameInk(page as Picture)
    }
    const one = await drawn('一一')
    const many = await drawn('龘龘')
    expect(one).toBeGreaterThan(0)
    expect(many).toBeGreaterThan(4 * one)
  })

  test('hostile names are drawn: one page, its code still lets in, and nothing else is in the file (T30)', async () => {
    for (const name of [
      ...['<script>alert(1)</script>', "'; DROP TABLE registration; --", '=HYPERLINK("http://x")'],
      ...['{{7*7}}${7*7}<%= 7 %>', '\u202etxt.exe', 'مريم', '👨‍👩‍👧‍👦', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤', '𠮷野家', '../../x'],
      '𠮷'.repeat(120),
    ]) {
      await freshSample()
      const row = await ticketOf(name)
      const response = await ask(pdf, { locale: 'zh', token: registrationToken(row) })
      expect([name, response.status]).toEqual([name, 200])
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.toString('latin1')).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction|URI)\b/)
      const [page, ...more] = await rasterised(bytes)
      expect([name, more.length]).toEqual([name, 0])
      const verified = await verifyTicket(decode(page as Picture) ?? '', {
        ...{ forumId: row.forumId, now },
      })
      expect(verified).toMatchObject({ ok: true, ticket: { code: row.code } })
    }
  }, 180_000)

  test('nothing personal stands outside its pages, and there is none without a valid ticket', async () => {
    const row = await ticketOf('Reed Marsh')
    const token = registrationToken(row)
    const response = await ask(pdf, { locale: 'en', token })
    const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1')
    const header = `${response.headers.get('content-disposition')} ${bytes.slice(0, 2_000)}`
    expect(header).not.toMatch(/Reed|reed-1@|example\.com/)
    const gone = async () =>
      Promise.all(
        [token, `${token}x`, 'x'].map(async (word) => {
          const answer = await ask(pdf, { locale: 'zh', token: word })
          return [answer.status, await answer.text()]
        }),
      )
    await cancelRegistration({ registrationId: row.id, actor: 'public', now })
    expect(await gone()).toEqual([
      [404, ''],
      [404, ''],
      [404, ''],
    ])
  })
})

describe('the calendar file', () => {
  test('has the days of the forum under one UID, and takes them back', async () => {
    const row = await ticketOf('芦苇')
    const token = registrationToken(row)
    const read = async () => {
      const response = await ask(ics, { locale: 'zh', token })
      expect([response.status, response.headers.get('cache-control')]).toEqual([
        200,
        'private, no-store',
      ])
      const text = await response.text()
      // Calendars are shared: the link that manages the registration is not in them.
      expect(text.replaceAll('\r\n ', '')).not.toContain(token)
      const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
      return new ICAL.Event(event)
    }
    const forum = await db.forum.findUniqueOrThrow({ where: { slug: 'sample' } })
    const first = await read()
    expect(first.summary).toBe('绿城论坛示例场')
    expect(first.startDate.toString()).toBe(forum.startsOn?.toISOString().slice(0, 10))
    const dayAfter = new Date((forum.endsOn?.getTime() ?? 0) + 86_400_000)
    expect(first.endDate.toString()).toBe(dayAfter.toISOString().slice(0, 10))
    expect(first.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    await cancelRegistration({ registrationId: row.id, actor: 'public', now })
    const second = await read()
    expect(second.uid).toBe(first.uid)
    expect(second.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(second.sequence).toBeGreaterThan(first.sequence)
  })
})

describe('the poster', () => {
  test.each(['zh', 'zh-hant', 'en'])(
    'in %s leads to the forum, is small, and says its name',
    async (locale) => {
      for (const slug of ['sample', 'jingmen-2017', 'ec-link']) {
        const response = await ask(poster, { locale, slug })
        expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
        const bytes = Buffer.from(await response.arrayBuffer())
        expect(bytes.length).toBeLessThan(400_000)
        const picture = await pictureOf(bytes)
        expect([picture.width, picture.height]).toEqual([1080, 1440])
        expect(decode(picture)).toBe(`${env.APP_ORIGIN}/${locale}/forums/${slug}`)
        expect(ink(picture, 0.07, 0.31, 0.6, 0.4)).toBeGreaterThan(0.04)
      }
    },
  )

  test('there is none of a forum that readers do not see', async () => {
    await db.forum.update({ where: { slug: 'sample' }, data: { state: 'draft' } })
    for (const slug of ['sample', 'none']) {
      expect((await ask(poster, { locale: 'zh', slug })).status).toBe(404)
    }
    await db.forum.update({ where: { slug: 'sample' }, data: { state: 'published' } })
  })
})

import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { composeLetter } from '#lib/domain/letters/composing/queries.ts'
import { registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { db } from '#lib/platform/db.ts'
import { createSmtpTransport, type MailTransport } from '#lib/platform/mail/transport.ts'
import { expectOurs, HOSTILE } from './hostile-words.ts'
import { MailServer } from './mail-server.ts'
import { fillOutbox } from './outbox.ts'

const ORIGIN = 'https://forums.example'
const server = new MailServer()
let transport: MailTransport

beforeAll(async () => {
  await server.open()
  transport = createSmtpTransport(server.url, { from: undefined, origin: ORIGIN })
})
afterAll(async () => {
  transport.close()
  await server.close()
})
beforeEach(() => fillOutbox(1, 1))

/** The letter about the only registration, as the mail server got it. */
async function sendIt(kind: 'changed' | 'already_registered' | 'cancelled' = 'changed') {
  const registration = await db.registration.findFirstOrThrow()
  const { id } = await db.mailOutbox.findFirstOrThrow()
  const subject = {
    ...{ kind, registrationId: registration.id, locale: registration.locale },
    ...{ challengeId: null, invitationId: null, handoverId: null },
  }
  const composed = await composeLetter(subject, { origin: ORIGIN, now: new Date() })
  if (!composed.ok) throw new Error(composed.reason)
  const { to, letter } = composed
  expect(await transport.send({ id, to, letter, at: new Date() })).toEqual({ ok: true })
  const taken = server.taken.at(-1)
  if (!taken) throw new Error('nothing was taken')
  return { taken, mail: await simpleParser(taken.raw), registration, id }
}

describe('what people type is text, and no header, link or address (T47)', () => {
  test.each(HOSTILE)('%j', async (name) => {
    await db.registration.updateMany({ data: { name: name.slice(0, 120), locale: 'zh' } })
    const { taken, mail, registration, id } = await sendIt()
    expect(mail.subject).toBe('报名已更改：绿城论坛示例场')
    const links = [`${ORIGIN}/zh/registrations/${registrationToken(registration)}`, `${ORIGIN}/zh`]
    await expectOurs({ taken, mail }, { id, to: registration.email, links })
  })
})

test('an address that is not one mailbox gets no letter, and no second try', async () => {
  const before = server.taken.length
  const letter = { locale: 'zh', subject: 'x', preheader: 'x', blocks: [], reason: 'x' } as const
  for (const to of [
    'a@x.com,b@y.com',
    '"e@evil.com"@victim.com',
    'a@x.com\r\nBcc: b@y.com',
    'a＠x@y.com',
    'a b@x.com',
    '<a@x.com>',
  ]) {
    expect(await transport.send({ id: crypto.randomUUID(), to, letter, at: new Date() })).toEqual({
      ok: false,
      because: 'permanent',
      said: 'not the address of one mailbox',
    })
  }
  expect(server.taken.length).toBe(before)
})

describe('the calendar file (T46)', () => {
  const calendarOf = (mail: Awaited<ReturnType<typeof sendIt>>['mail']) => {
    const [file] = mail.attachments
    expect(file?.contentType).toBe('text/calendar')
    return file?.content.toString('utf8') ?? ''
  }

  test('hostile titles and places stay texts: one event, lines of 75 octets at most', async () => {
    const hostile =
      'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:other\r\nATTACH:https://evil.example/x;CN="y"\r\n'
    const long = '长'.repeat(500)
    await db.registration.updateMany({ data: { locale: 'zh' } })
    await db.$executeRaw`
      UPDATE forum SET name = jsonb_build_object('zh-Hans', ${hostile + long}::text), venue = jsonb_build_object('zh-Hans', ${hostile}::text)
       WHERE slug = 'sample'`
    const { mail, registration } = await sendIt()
    const ics = calendarOf(mail)
    for (const line of ics.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n\ufffd]/)
    }
    const calendar = new ICAL.Component(ICAL.parse(ics))
    const events = calendar.getAllSubcomponents('vevent')
    expect(events).toHaveLength(1)
    const [event] = events.map((one) => new ICAL.Event(one))
    expect(event?.uid).toBe(`registration-${registration.id}@forums.example`)
    expect(event?.sequence).toBe(registration.version)
    expect(event?.summary).toBe((hostile + long).replaceAll('\r\n', '\n'))
    expect(event?.location).toBe(hostile.replaceAll('\r\n', '\n'))
    expect(event?.startDate.isDate).toBe(true)
    expect(events[0]?.getAllProperties('attach')).toEqual([])
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  })

  test('a change keeps the UID and raises SEQUENCE; a cancellation says so', async () => {
    const first = new ICAL.Component(ICAL.parse(calendarOf((await sendIt()).mail)))
    await db.registration.updateMany({ data: { status: 'cancelled', version: { increment: 1 } } })
    const { mail } = await sendIt('cancelled')
    const second = new ICAL.Component(ICAL.parse(calendarOf(mail)))
    const of = (calendar: ICAL.Component, name: string) =>
      calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue(name)
    expect(of(second, 'uid')).toBe(of(first, 'uid'))
    expect(of(second, 'sequence')).toBe(Number(of(first, 'sequence')) + 1)
    expect([of(first, 'status'), of(second, 'status')]).toEqual(['CONFIRMED', 'CANCELLED'])
  })
})

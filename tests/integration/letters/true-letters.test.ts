import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { untilWords } from '#lib/domain/letters/composing/utils.ts'
import { registrationToken } from '#lib/domain/registrations/links/utils.ts'
import {
  beginTimeToAccept,
  cancelRegistration,
} from '#lib/domain/registrations/waitlist/mutations.ts'
import { startLetterWorker } from '#lib/jobs/letter-worker.ts'
import { db } from '#lib/platform/db.ts'
import { createSmtpTransport } from '#lib/platform/mail/transport.ts'
import { freshSample, made, now } from '../registrations/sample.ts'
import { MailServer } from './mail-server.ts'
import { until } from './workers.ts'

const origin = 'https://forums.example'
const server = new MailServer()
const HOUR = 3_600_000

beforeAll(() => server.open())
afterAll(() => server.close())
beforeEach(async () => {
  await db.mailOutbox.deleteMany()
  await freshSample({ capacity: 1 })
})

/** Sends what is open through a real worker; the letters that went out, in order. */
async function deliver() {
  const before = server.taken.length
  const transport = createSmtpTransport(server.url, { from: undefined, origin })
  const worker = startLetterWorker({ transport, show: () => undefined, origin }, 20)
  const open = { sentAt: null, failedAt: null, droppedAt: null }
  await until(async () => (await db.mailOutbox.count({ where: open })) === 0, 20_000)
  await worker.stop()
  return Promise.all(server.taken.slice(before).map(({ raw }) => simpleParser(raw)))
}

/** The second of two, who has got the place of the first; the letter of it is still to be sent. */
async function promoted(): Promise<string> {
  const [first, second] = [await made(1), await made(2)]
  await db.mailOutbox.deleteMany()
  await cancelRegistration({ registrationId: first, actor: 'public', now })
  await db.mailOutbox.deleteMany({ where: { registrationId: first } })
  return second
}

test('the time to accept begins as the letter goes, and the letter names the time that holds', async () => {
  await db.registrationSettings.updateMany({ data: { acceptWithin: 24 } })
  const id = await promoted()
  // As if it had waited for the mail server since the day before yesterday.
  const longAgo = new Date(now.getTime() - 48 * HOUR)
  await beginTimeToAccept({ registrationId: id, now: longAgo })
  const asked = Date.now()
  const [letter] = await deliver()
  const row = await db.registration.findUniqueOrThrow({
    where: { id },
    include: { forum: true, mails: true },
  })
  const [mail] = row.mails
  const begunAt = (row.acceptBy?.getTime() ?? 0) - 24 * HOUR
  expect(begunAt).toBeGreaterThanOrEqual(asked)
  expect(begunAt).toBeLessThanOrEqual(mail?.sentAt?.getTime() ?? 0)
  expect(letter?.text).toContain(untilWords(row.acceptBy as Date, row.forum.timeZone, 'zh'))
})

test('the calendar file leads to the forum, never to what manages the registration', async () => {
  const id = await promoted()
  const [letter] = await deliver()
  const token = registrationToken({ id, linkVersion: 1 })
  expect(letter?.text).toContain(`/registrations/${token}`)
  const ics = letter?.attachments[0]?.content.toString('utf8') ?? ''
  const event = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent')
  expect(event?.getFirstPropertyValue('url')).toBe(`${origin}/zh/forums/sample`)
  expect(ics.replaceAll(/\r\n[ \t]/g, '')).not.toContain(token)
})

test('whoever gets a place later is told that seats at sessions can be booked now, until they have one', async () => {
  const sentence = '现在可以预订场次座位'
  const id = await promoted()
  expect((await deliver())[0]?.text).toContain(sentence)
  const places = await db.sessionPlaces.findFirstOrThrow()
  await db.sessionBooking.create({ data: { registrationId: id, sessionId: places.sessionId } })
  await db.mailOutbox.create({ data: { kind: 'changed', registrationId: id, locale: 'zh' } })
  expect((await deliver())[0]?.text).not.toContain(sentence)
})

import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { composeLetter } from '#lib/domain/letters/composing/queries.ts'
import { registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { type SendCall, sendMessage } from '#lib/domain/registrations/messages/mutations.ts'
import { countReachable } from '#lib/domain/registrations/messages/queries.ts'
import type { RegistrationFilter } from '#lib/domain/registrations/panel/types.ts'
import { NO_FILTER } from '#lib/domain/registrations/panel/utils.ts'
import { db } from '#lib/platform/db.ts'
import { renderText } from '#lib/platform/mail/render-text.ts'
import { expectInvariants } from '../invariants.ts'
import { atOnce, freshSample, made, now, sampleForum } from '../sample.ts'

afterEach(expectInvariants)
let forumId: string
beforeEach(async () => {
  await freshSample({ capacity: 2 })
  await db.registrationMessage.deleteMany()
  forumId = (await sampleForum()).id
})

const text = {
  subject: { 'zh-Hans': '会场有变', en: 'The venue has changed' },
  body: { 'zh-Hans': '改到西馆。\n请带身份证件。', en: 'It is in the west hall.' },
}
const send = (over: Partial<RegistrationFilter> = {}, more: Partial<SendCall> = {}) =>
  sendMessage({
    ...{ forumId, filter: { ...NO_FILTER, ...over }, text, formKey: randomUUID() },
    ...{ actor: 'organiser', now },
    ...more,
  })
const letters = () =>
  db.mailOutbox.findMany({ where: { kind: 'message' }, include: { registration: true } })

test('whoever is meant gets one letter each; one message, one audit row, however often it is sent', async () => {
  await made(1)
  await made(2)
  await made(3)
  const formKey = randomUUID()
  const sent = await atOnce(3, () => send({ status: 'confirmed' }, { formKey }))
  expect(sent.map((one) => one.ok && one.value.sent)).toEqual([2, 2, 2])
  expect(sent.filter((one) => one.ok && !one.value.isReplay).length).toBe(1)
  expect((await letters()).map(({ registration }) => registration?.name).sort()).toEqual([
    '芦苇1',
    '芦苇2',
  ])
  const message = await db.registrationMessage.findFirstOrThrow({ where: { formKey } })
  const rows = await db.audit.findMany({ where: { subjectId: message.id } })
  expect(rows).toMatchObject([
    { event: 'registration_message.sent', forumId, actor: 'organiser', details: { count: 2 } },
  ])
})

test('without a status nobody whose registration has ended; asked for, they are written to', async () => {
  const gone = await made(1)
  await made(2)
  await db.registration.update({ where: { id: gone }, data: { status: 'cancelled' } })
  await db.ticketType.updateMany({ where: { slug: 'onsite' }, data: { confirmed: 1 } })
  const filter = { ...NO_FILTER, status: 'cancelled' } as const
  expect(await countReachable({ forumId }, NO_FILTER)).toBe(1)
  expect(await countReachable({ forumId }, filter)).toBe(1)
  await db.registration.update({ where: { id: gone }, data: { erasedAt: now } })
  expect(await countReachable({ forumId }, filter)).toBe(0)
  expect(await send(filter)).toEqual({ ok: false, reason: 'nobody' })
  expect(await db.registrationMessage.count()).toBe(0)
})

test('never to another forum’s people', async () => {
  await made(1)
  const other = await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })
  const before = await db.audit.count()
  expect(await send({}, { forumId: other.id })).toEqual({ ok: false, reason: 'nobody' })
  expect([await letters(), await db.audit.count()]).toEqual([[], before])
})

test('each reads it in their own language, as plain text, with the way to their registration', async () => {
  const ids = {
    zh: await made('zh'),
    'zh-hant': await made('hant', { locale: 'zh-hant' }),
    en: await made('en', { locale: 'en', ticketType: 'online' }),
  }
  await db.registration.updateMany({ where: { id: ids['zh-hant'] }, data: { locale: 'zh-hant' } })
  await send()
  const read = async (id: string) => {
    const [row] = (await letters()).filter(({ registrationId }) => registrationId === id)
    if (!row) throw new Error('no letter')
    const composed = await composeLetter(row, { origin: 'https://forums.example', now })
    if (!composed.ok) throw new Error(composed.reason)
    return {
      subject: composed.letter.subject,
      text: renderText(composed.letter, 'https://forums.example'),
    }
  }
  const [zh, hant, en] = [await read(ids.zh), await read(ids['zh-hant']), await read(ids.en)]
  expect([zh.subject, hant.subject, en.subject]).toEqual([
    '会场有变',
    '會場有變',
    'The venue has changed',
  ])
  expect(zh.text).toContain('改到西馆。')
  expect(hant.text).toContain('請帶身份證件。')
  expect(en.text).toContain('west hall')
  expect(en.text).toContain(
    `/en/registrations/${registrationToken({ id: ids.en, linkVersion: 1 })}`,
  )
})

test('whoever was erased meanwhile gets none', async () => {
  const id = await made(1)
  await send()
  await db.registration.update({ where: { id }, data: { erasedAt: now } })
  const [row] = await letters()
  if (!row) throw new Error('no letter')
  expect(await composeLetter(row, { origin: 'https://forums.example', now })).toEqual({
    ...{ ok: false, reason: 'erased' },
  })
  await freshSample()
})

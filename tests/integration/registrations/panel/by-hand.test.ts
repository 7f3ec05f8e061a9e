import { afterEach, beforeEach, expect, test } from 'vitest'
import { addRegistration } from '#lib/domain/registrations/by-hand/mutations.ts'
import type { ByHandInput } from '#lib/domain/registrations/schema.ts'
import { db } from '#lib/platform/db.ts'
import { newIdempotencyKey } from '#tests/factories/registration.ts'
import { expectInvariants } from '../invariants.ts'
import { freshSample, made, now, register, sampleForum, statuses } from '../sample.ts'

afterEach(expectInvariants)
let forumId: string
beforeEach(async () => {
  await freshSample({ capacity: 2 })
  forumId = (await sampleForum()).id
})

const actor = 'organiser'
const person = (over: Partial<ByHandInput> = {}): ByHandInput => ({
  name: '苍鹭',
  email: 'heron@example.com',
  phone: null,
  organisation: '湿地中心',
  ticketType: 'onsite',
  locale: 'zh',
  ...over,
})
const add = (over: Partial<ByHandInput> = {}, idempotencyKey: string = newIdempotencyKey()) =>
  addRegistration({ forumId, input: person(over), idempotencyKey, actor, now })

test('somebody is entered with a place, a letter and a mark in the audit, without consents', async () => {
  await db.registrationSettings.updateMany({ data: { needsApproval: true } })
  const added = await add()
  if (!added.ok) throw new Error(added.reason)
  const { registrationId: id, answer } = added.value
  expect(answer).toMatchObject({ status: 'confirmed' })
  const row = await db.registration.findUniqueOrThrow({
    where: { id },
    include: { consents: true, mails: true, tickets: true },
  })
  expect(row).toMatchObject({ name: '苍鹭', status: 'confirmed', consents: [] })
  expect(row.mails.map(({ kind }) => kind)).toEqual(['confirmed'])
  expect(row.tickets.length).toBe(1)
  const rows = await db.audit.findMany({ where: { subjectId: id } })
  expect(rows).toMatchObject([{ event: 'registration.made', actor, details: { byHand: true } }])
})

test('whoever registers themselves leaves no such mark', async () => {
  const id = await made(1)
  const [row] = await db.audit.findMany({ where: { subjectId: id } })
  expect(row?.details).not.toHaveProperty('byHand')
})

test('sent twice it is done once; another form with the same address is told which registration it has', async () => {
  const key = newIdempotencyKey()
  const [first, again] = [await add({}, key), await add({}, key)]
  if (!(first.ok && again.ok)) throw new Error('not added')
  expect(again.value).toEqual({ ...first.value, isReplay: true })
  expect(await add({ name: '白鹭' }, key)).toEqual({ ok: false, reason: 'idempotency_conflict' })
  const { code } = first.value.answer
  expect(await add({ email: 'HERON@example.com' })).toEqual({
    ...{ ok: false, reason: 'already_registered', code },
  })
  expect(await statuses()).toEqual({ confirmed: 1 })
})

test('never beyond the places: the waiting list, or a refusal where there is none', async () => {
  await made(1)
  await made(2)
  expect(await add()).toMatchObject({ ok: true, value: { answer: { status: 'waitlisted' } } })
  await db.registrationSettings.updateMany({ data: { waitingList: false } })
  expect(await add({ email: 'egret@example.com' })).toEqual({ ok: false, reason: 'no_place' })
})

test('a hidden kind of place is the organiser’s to give; none of another forum', async () => {
  await db.ticketType.updateMany({ where: { slug: 'online' }, data: { isHidden: true } })
  expect(await add({ ticketType: 'online' })).toMatchObject({ ok: true })
  expect(await add({ ticketType: 'no-such', email: 'egret@example.com' })).toEqual({
    ok: false,
    reason: 'invalid',
    fields: { ticketType: ['unknown_value'] },
  })
  const none = await db.forum.findFirstOrThrow({ where: { registrationSettings: null } })
  expect(
    await addRegistration({
      ...{ forumId: none.id, input: person(), idempotencyKey: newIdempotencyKey(), actor, now },
    }),
  ).toEqual({ ok: false, reason: 'not_offered' })
})

test('after registration has closed, but not at a forum that is called off', async () => {
  await db.registrationSettings.updateMany({ data: { closesAt: new Date(1) } })
  expect(await register(1)).toMatchObject({ ok: false, reason: 'not_open' })
  expect(await add()).toMatchObject({ ok: true })
  await db.registrationSettings.updateMany({ data: { cancelledAt: now } })
  expect(await add({ email: 'egret@example.com' })).toEqual({ ok: false, reason: 'called_off' })
})

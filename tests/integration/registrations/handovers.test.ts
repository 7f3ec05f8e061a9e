import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  acceptHandover,
  offerHandover,
  withdrawHandover,
} from '#lib/domain/registrations/handovers/mutations.ts'
import { getHandover } from '#lib/domain/registrations/handovers/queries.ts'
import { getRegistration } from '#lib/domain/registrations/own/queries.ts'
import type { HandoverInput } from '#lib/domain/registrations/schema.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from './invariants.ts'
import { atOnce, freshSample, made, now } from './sample.ts'

const actor = 'public'
const DAY = 86_400_000
beforeEach(() => freshSample({ capacity: 2 }))
afterEach(expectInvariants)

const colleague = { name: '荻花', email: 'Reed-Two@Example.com', locale: 'en' as const }
const theirs: HandoverInput = {
  name: '荻花',
  phone: null,
  organisation: '湿地中心',
  locale: 'en',
  answers: { diet: 'halal' },
  consents: ['privacy'],
}
const offer = (registrationId: string, over: object = {}) =>
  offerHandover({ registrationId, input: { ...colleague, ...over }, actor, now })
async function offered(registrationId: string): Promise<string> {
  const result = await offer(registrationId)
  if (!result.ok) throw new Error(result.reason)
  return result.value.handoverId
}
const accept = (handoverId: string, over: Partial<HandoverInput> = {}, at = now) =>
  acceptHandover({ handoverId, input: { ...theirs, ...over }, actor: 'public', now: at })

test('the place becomes the colleague’s; the old link and ticket end; both are written to', async () => {
  const id = await made(1, { answers: { interests: ['pipes'] }, sessions: ['street-tour'] })
  const before = await getRegistration(id)
  const handoverId = await offered(id)
  expect(await getHandover(handoverId, { now })).toMatchObject({
    state: 'open',
    name: '荻花',
    offeredBy: '芦苇1',
    ticketType: { slug: 'onsite' },
  })
  expect(await accept(handoverId)).toEqual({
    ok: true,
    value: { registrationId: id, linkVersion: 2 },
  })
  const after = await getRegistration(id)
  expect(after).toMatchObject({
    ...{ name: '荻花', email: 'Reed-Two@Example.com', emailNorm: 'reed-two@example.com' },
    ...{ organisation: '湿地中心', locale: 'en', status: 'confirmed', linkVersion: 2 },
    ...{ code: before?.code, seq: before?.seq, answers: { diet: 'halal' }, handover: null },
    consents: [{ slug: 'privacy', locale: 'en', givenAt: now }],
    sessions: [{ slug: 'street-tour' }],
  })
  expect(after?.ticket?.nonce).not.toBe(before?.ticket?.nonce)
  expect(await db.ticket.count({ where: { registrationId: id, revokedAt: { not: null } } })).toBe(1)
  const letters = await db.mailOutbox.findMany({
    where: { OR: [{ registrationId: id }, { handoverId }] },
    orderBy: { kind: 'asc' },
  })
  expect(letters.map(({ kind, locale }) => [kind, locale])).toEqual([
    ['confirmed', 'zh'],
    ['confirmed', 'en'],
    ['handover_offered', 'en'],
    ['handed_over', 'zh'],
  ])
  // Whom the last letter goes to stands in the offer, and nowhere behind the link.
  expect(await db.handover.findUniqueOrThrow({ where: { id: handoverId } })).toMatchObject({
    ...{ giverName: '芦苇1', giverEmail: 'reed-1@example.com' },
  })
  const seen = JSON.stringify(await getHandover(handoverId, { now }))
  expect(seen).not.toMatch(/芦苇1|reed-1|荻花|reed-two/i)
  expect(await accept(handoverId)).toEqual({ ok: false, reason: 'already_accepted' })
  // Whoever gave it may register again.
  expect(await made(1)).not.toBe(id)
})

test('one offer at a time, to nobody who is registered, taken back as one likes', async () => {
  const id = await made(1)
  await made(2)
  expect(await offer(id, { email: 'REED-2@example.com' })).toEqual({
    ok: false,
    reason: 'address_registered',
  })
  expect(await offer(id, { email: 'reed-1@example.com' })).toMatchObject({
    reason: 'address_registered',
  })
  const first = await offered(id)
  expect(await offer(id, { email: 'other@example.com' })).toEqual({
    ok: false,
    reason: 'already_offered',
  })
  expect(await withdrawHandover({ registrationId: id, actor, now })).toEqual({
    ok: true,
    value: { hasChanged: true },
  })
  expect(await withdrawHandover({ registrationId: id, actor, now })).toEqual({
    ok: true,
    value: { hasChanged: false },
  })
  expect(await accept(first)).toEqual({ ok: false, reason: 'withdrawn' })
  const second = await offered(id)
  expect(await accept(second, { consents: [], answers: { diet: 'x' } })).toEqual({
    ok: false,
    reason: 'invalid',
    fields: { consents: ['required'], 'answers.diet': ['unknown_value'] },
  })
  // Meanwhile the colleague registered by themselves.
  await db.ticketType.updateMany({ where: { slug: 'onsite' }, data: { capacity: 3 } })
  await made('two', { email: 'reed-two@example.com' })
  expect(await accept(second)).toEqual({ ok: false, reason: 'address_registered' })
  expect((await getRegistration(id))?.name).toBe('芦苇1')
})

test('an offer ends with its time, with the time for changes, and with the place', async () => {
  await db.registrationSettings.updateMany({
    data: { changesUntil: new Date(now.getTime() + DAY) },
  })
  const id = await made(1)
  const handoverId = await offered(id)
  const end = new Date(now.getTime() + DAY)
  expect((await getHandover(handoverId, { now }))?.expiresAt).toEqual(end)
  expect(await accept(handoverId, {}, end)).toEqual({ ok: false, reason: 'offer_expired' })
  expect(await offerHandover({ registrationId: id, input: colleague, actor, now: end })).toEqual({
    ok: false,
    reason: 'too_late',
  })
  await cancelRegistration({ registrationId: id, actor, now })
  expect(await accept(handoverId)).toEqual({ ok: false, reason: 'withdrawn' })
  expect(await offer(id)).toEqual({ ok: false, reason: 'not_transferable' })
  expect(await offer('00000000-0000-8000-8000-000000000000')).toMatchObject({ reason: 'not_found' })
  expect(await accept('00000000-0000-8000-8000-000000000000')).toMatchObject({
    reason: 'not_found',
  })
})

test('nobody’s mailbox is filled with offers: five an hour to an address, and from a registration', async () => {
  await freshSample({ capacity: 20 })
  const HOUR = 3_600_000
  const round = async (registrationId: string, email: string, at: Date) => {
    const result = await offerHandover({
      ...{ registrationId, input: { ...colleague, email }, actor, now: at },
    })
    if (result.ok) await withdrawHandover({ registrationId, actor, now: at })
    return result.ok || result
  }
  const id = await made(1)
  // Offered, taken back, offered again: each round is a letter.
  const rounds = []
  for (let minute = 0; minute < 6; minute++) {
    rounds.push(await round(id, `victim-${minute}@example.com`, new Date(now.getTime() + minute)))
  }
  const refusal = { ok: false, reason: 'rate_limited', retryAfterSeconds: 3_600 }
  expect(rounds).toEqual([true, true, true, true, true, refusal])
  // The same address from many registrations, all at once, in whatever spelling.
  const others = await atOnce(8, (number) => made(`other-${number}`))
  const results = await Promise.all(
    others.map((one, index) =>
      round(one, index % 2 ? 'Victim@Example.com' : 'victim@example.com', now),
    ),
  )
  expect(results.filter((one) => one === true).length).toBe(5)
  expect(results.filter((one) => one !== true)).toEqual([refusal, refusal, refusal])
  expect(await db.mailOutbox.count({ where: { kind: 'handover_offered' } })).toBe(10)
  const later = new Date(now.getTime() + HOUR + 10)
  expect(await round(id, 'victim@example.com', later)).toBe(true)
})

test('an expired offer makes room for another', async () => {
  const id = await made(1)
  await offered(id)
  await db.handover.updateMany({ data: { expiresAt: new Date(now.getTime() - 1) } })
  expect(await offer(id)).toMatchObject({ ok: true })
})

test('taken twice at once, or while it is withdrawn or the place cancelled: one of them', async () => {
  for (let round = 0; round < 15; round++) {
    await freshSample({ capacity: 2 })
    const id = await made(round)
    const handoverId = await offered(id)
    const [taken] = await Promise.all([
      atOnce(5, () => accept(handoverId)),
      round % 3 === 1 ? withdrawHandover({ registrationId: id, actor, now }) : null,
      round % 3 === 2 ? cancelRegistration({ registrationId: id, actor, now }) : null,
    ])
    const won = taken.filter(({ ok }) => ok).length
    expect(won).toBeLessThanOrEqual(1)
    if (round % 3 === 0) expect(won).toBe(1)
    const after = await getRegistration(id)
    expect(after?.name).toBe(won === 1 ? '荻花' : `芦苇${round}`)
    expect(await db.consent.count({ where: { registrationId: id } })).toBe(1)
    await expectInvariants()
  }
}, 60_000)

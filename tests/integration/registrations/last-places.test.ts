import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { composeLetter } from '#lib/domain/letters/composing/queries.ts'
import { erasePerson } from '#lib/domain/privacy/erasure/mutations.ts'
import { getRegistration } from '#lib/domain/registrations/own/queries.ts'
import {
  acceptPlace,
  beginTimeToAccept,
  cancelRegistration,
  changeCapacity,
  expireUnaccepted,
} from '#lib/domain/registrations/waitlist/mutations.ts'
import { instantOf } from '#lib/platform/dates/zone.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from './invariants.ts'
import { freshSample, made, now, onsite, sampleForum, statuses } from './sample.ts'

const HOUR = 3_600_000
const actor = 'public'
const from = (at: Date, hours: number) => new Date(at.getTime() + hours * HOUR)
let begins: Date
let ends: Date

afterEach(expectInvariants)
beforeEach(async () => {
  await freshSample({ capacity: 1 })
  await db.registrationSettings.updateMany({ data: { acceptWithin: 24 } })
  const { startsOn, endsOn, timeZone } = await sampleForum()
  const midnight = (day: Date | null) =>
    instantOf((day as Date).toISOString().slice(0, 10), '00:00', timeZone)
  begins = midnight(startsOn)
  ends = from(midnight(endsOn), 24)
})

/** One with a place and three who wait for it, in order. */
async function four(): Promise<string[]> {
  const ids: string[] = []
  for (let number = 1; number <= 4; number++) ids.push(await made(number))
  return ids
}
const leave = (registrationId = '', at = now) =>
  cancelRegistration({ registrationId, isForced: true, actor, now: at })
async function told(registrationId = '', at = now) {
  await beginTimeToAccept({ registrationId, now: at })
  await db.mailOutbox.updateMany({ where: { registrationId }, data: { sentAt: at } })
}
const letterOf = (kind: 'promoted' | 'reminder', registrationId = '', at = now) =>
  composeLetter(
    { kind, registrationId, challengeId: null, invitationId: null, handoverId: null, locale: 'zh' },
    { origin: 'https://forums.example', now: at },
  )
const stateOf = async (id = '') => {
  const { status, acceptBy } = await db.registration.findUniqueOrThrow({ where: { id } })
  return { status, acceptBy }
}

describe('a forum that is over or called off gives no place', () => {
  test('the time to accept ends with the forum’s begin, and from then on nobody loses a place', async () => {
    const [first, second, third, fourth] = await four()
    const dayBefore = from(begins, -2)
    await leave(first, dayBefore)
    expect(await stateOf(second)).toEqual({ status: 'confirmed', acceptBy: begins })
    await told(second, dayBefore)
    // Lost as the forum begins; the next one has it without a question.
    expect(await expireUnaccepted({ now: begins })).toEqual({ promoted: 1 })
    expect(await stateOf(third)).toEqual({ status: 'confirmed', acceptBy: null })
    expect(await expireUnaccepted({ now: from(ends, 1) })).toEqual({ promoted: 0 })
    expect(await stateOf(fourth)).toMatchObject({ status: 'waitlisted' })
  })

  test('what was not accepted by the end stays as it is', async () => {
    const [first, second] = await four()
    await leave(first)
    await told(second)
    expect(await expireUnaccepted({ now: ends })).toEqual({ promoted: 0 })
    expect(await stateOf(second)).toMatchObject({ status: 'confirmed' })
    expect(await statuses()).toEqual({ cancelled: 1, confirmed: 1, waitlisted: 2 })
  })

  test('over: neither somebody leaving nor more places promote anybody', async () => {
    const [first] = await four()
    await leave(first, ends)
    const { id: ticketTypeId } = await onsite()
    const more = { ticketTypeId, capacity: 9, actor, now: ends }
    expect(await changeCapacity(more)).toEqual({ ok: true, value: { promoted: 0 } })
    expect(await statuses()).toEqual({ cancelled: 1, waitlisted: 3 })
    // Before the end the very same gives all of them a place.
    const before = new Date(ends.getTime() - 1)
    expect(await changeCapacity({ ...more, now: before })).toMatchObject({ value: { promoted: 3 } })
  })

  test('called off: an erasure frees a place that goes to nobody', async () => {
    const [first] = await four()
    await db.registrationSettings.updateMany({ data: { cancelledAt: now } })
    const { emailNorm } = await db.registration.findUniqueOrThrow({ where: { id: first ?? '' } })
    expect(await erasePerson({ emailNorm, actor, now: from(now, 1) })).toMatchObject({ ok: true })
    expect(await statuses()).toEqual({ cancelled: 1, waitlisted: 3 })
    expect(await expireUnaccepted({ now: from(now, 48) })).toEqual({ promoted: 0 })
  })

  test.each([
    ['promoted', 'over', () => ends],
    ['reminder', 'begun', () => begins],
    ['promoted', 'called off', () => now],
    ['reminder', 'called off', () => now],
  ] as const)('no letter “%s” once it is %s', async (kind, why, at) => {
    const [first, second] = await four()
    await leave(first)
    expect(await letterOf(kind, second, new Date(at().getTime() - 1))).toMatchObject({ ok: true })
    if (why === 'called off') {
      await db.registrationSettings.updateMany({ data: { cancelledAt: now } })
    }
    expect(await letterOf(kind, second, at())).toEqual({ ok: false, reason: 'over' })
  })
})

describe('nobody loses a place unheard', () => {
  test('while the letter has not gone the place stays, with time to come', async () => {
    await db.registrationSettings.updateMany({ data: { acceptWithin: 2 } })
    const [first, second] = await four()
    await leave(first)
    const outage = from(now, 5)
    expect(await expireUnaccepted({ now: outage })).toEqual({ promoted: 0 })
    expect(await stateOf(second)).toEqual({ status: 'confirmed', acceptBy: from(outage, 2) })
    expect(await acceptPlace({ registrationId: second ?? '', actor, now: outage })).toEqual({
      ok: true,
      value: { hasChanged: true },
    })
  })

  test('the time runs from the letter, which says what the page says', async () => {
    await db.registrationSettings.updateMany({ data: { acceptWithin: 2 } })
    const [first, second, third] = await four()
    await leave(first)
    const sentAt = from(now, 5)
    await told(second, sentAt)
    expect((await getRegistration(second ?? ''))?.acceptBy).toEqual(from(sentAt, 2))
    const before = new Date(from(sentAt, 2).getTime() - 1)
    expect(await expireUnaccepted({ now: before })).toEqual({ promoted: 0 })
    expect(await expireUnaccepted({ now: from(sentAt, 2) })).toEqual({ promoted: 1 })
    expect(await stateOf(third)).toEqual({ status: 'confirmed', acceptBy: from(sentAt, 4) })
  })

  test.each(['keptAt', 'leasedUntil'] as const)(
    'nor while only %s is set; once it was given up the place goes on',
    async (field) => {
      const [first, second] = await four()
      await leave(first)
      const where = { registrationId: second ?? '', kind: 'promoted' } as const
      await db.mailOutbox.updateMany({ where, data: { [field]: now } })
      expect(await expireUnaccepted({ now: from(now, 48) })).toEqual({ promoted: 0 })
      await db.mailOutbox.updateMany({ where, data: { failedAt: now, leasedUntil: null } })
      expect(await expireUnaccepted({ now: from(now, 72) })).toEqual({ promoted: 1 })
      expect(await stateOf(second)).toMatchObject({ status: 'cancelled' })
    },
  )

  test('whoever could not be told until the forum begins has the place', async () => {
    const [first, second] = await four()
    await leave(first, from(begins, -1))
    expect(await expireUnaccepted({ now: begins })).toEqual({ promoted: 0 })
    expect(await stateOf(second)).toEqual({ status: 'confirmed', acceptBy: null })
  })
})

test('only a place that lapsed is said not to have been accepted', async () => {
  const [first, second, third] = await four()
  await leave(first)
  await told(second)
  await leave(second)
  expect(await stateOf(second)).toEqual({ status: 'cancelled', acceptBy: null })
  await told(third)
  await expireUnaccepted({ now: from(now, 24) })
  expect(await stateOf(third)).toEqual({ status: 'cancelled', acceptBy: from(now, 24) })
})

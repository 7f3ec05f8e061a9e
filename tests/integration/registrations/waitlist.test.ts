import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getWaitingPosition } from '#lib/domain/registrations/own/queries.ts'
import {
  cancelRegistration,
  changeCapacity,
  promoteWaiting,
} from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from './invariants.ts'
import { atOnce, freshSample, now, onsite, register, statuses } from './sample.ts'

afterEach(expectInvariants)

const bySeq = (where: object) =>
  db.registration.findMany({ where, orderBy: { seq: 'asc' }, select: { id: true, seq: true } })
const cancel = (registrationId: string) =>
  cancelRegistration({ registrationId, actor: 'public', now })
const promotedMails = () =>
  db.mailOutbox.groupBy({ by: ['registrationId'], where: { kind: 'promoted' }, _count: true })

async function confirmedSeqs(): Promise<number[]> {
  return (await bySeq({ status: 'confirmed' })).map(({ seq }) => seq)
}

/** One after the other, so that the numbers are known. */
async function crowd(count: number) {
  for (let number = 1; number <= count; number++) await register(number)
}

describe('100 confirmed, 400 waiting, 50 cancel at once while 10 promote (T04)', () => {
  beforeEach(async () => {
    await freshSample()
    await atOnce(500, register)
  })

  test('exactly the first 50 who wait are promoted, each with one letter', async () => {
    const { id: ticketTypeId } = await onsite()
    const leaving = (await bySeq({ status: 'confirmed' })).filter((_, index) => index % 2 === 0)
    expect(leaving.length).toBe(50)
    // Two writers at a time hold connections; ten promoters are as many as the pool takes beside them.
    const work = [
      ...leaving.map(
        ({ id }) =>
          () =>
            cancel(id),
      ),
      ...Array.from({ length: 10 }, () => () => promoteWaiting({ ticketTypeId, now })),
    ]
    await Promise.all(work.map((one) => one()))
    expect(await statuses()).toEqual({ confirmed: 100, waitlisted: 350, cancelled: 50 })
    const gone = new Set(leaving.map(({ seq }) => seq))
    const stayed = Array.from({ length: 100 }, (_, i) => i + 1).filter((seq) => !gone.has(seq))
    const promoted = Array.from({ length: 50 }, (_, i) => i + 101)
    expect(await confirmedSeqs()).toEqual([...stayed, ...promoted])
    const mails = await promotedMails()
    expect(mails.length).toBe(50)
    expect(mails.every(({ _count }) => _count === 1)).toBe(true)
    expect(await db.mailOutbox.count({ where: { kind: 'cancelled' } })).toBe(50)
  }, 60_000)

  test('registrations that come while people leave wait behind those who wait', async () => {
    const leaving = (await bySeq({ status: 'confirmed' })).slice(0, 20)
    await Promise.all([
      ...leaving.map(({ id }) => cancel(id)),
      atOnce(40, (number) => register(`late-${number}`)),
    ])
    expect(await confirmedSeqs()).toEqual(Array.from({ length: 100 }, (_, i) => i + 21))
    expect(await statuses()).toEqual({ confirmed: 100, waitlisted: 420, cancelled: 20 })
  }, 60_000)
})

describe('cancelling', () => {
  beforeEach(async () => {
    await freshSample({ capacity: 2 })
    await crowd(4)
  })

  test('frees one place for one person, once, however often it is asked', async () => {
    const [first] = await bySeq({ status: 'confirmed' })
    const results = await atOnce(10, () => cancel(first?.id as string))
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(await confirmedSeqs()).toEqual([2, 3])
    expect(await statuses()).toEqual({ confirmed: 2, waitlisted: 1, cancelled: 1 })
    expect(await db.mailOutbox.count({ where: { kind: 'cancelled' } })).toBe(1)
    expect(
      await db.audit.count({
        where: { event: 'registration.cancelled', subjectId: first?.id ?? '' },
      }),
    ).toBe(1)
  })

  test('of somebody who waits moves the others up and promotes nobody', async () => {
    const [third, fourth] = await bySeq({ status: 'waitlisted' })
    expect(await getWaitingPosition(fourth?.id as string)).toBe(2)
    expect(await cancel(third?.id as string)).toEqual({ ok: true, value: { promoted: 0 } })
    expect(await getWaitingPosition(fourth?.id as string)).toBe(1)
    expect(await getWaitingPosition(third?.id as string)).toBeNull()
    expect(await confirmedSeqs()).toEqual([1, 2])
  })

  test('lets the same address register again, behind those who wait', async () => {
    const [first] = await bySeq({ status: 'confirmed' })
    await cancel(first?.id as string)
    const again = await register(1)
    expect(again).toMatchObject({
      ok: true,
      value: { answer: { status: 'waitlisted', position: 2 } },
    })
    expect(await db.registration.count({ where: { emailNorm: 'reed-1@example.com' } })).toBe(2)
  })

  test('is refused for nobody and for who has been there', async () => {
    const [first] = await bySeq({ status: 'confirmed' })
    await db.registration.update({
      where: { id: first?.id as string },
      data: { status: 'attended' },
    })
    expect(await cancel(first?.id as string)).toEqual({ ok: false, reason: 'not_cancellable' })
    expect(await cancel('00000000-0000-8000-8000-000000000000')).toEqual({
      ok: false,
      reason: 'not_found',
    })
    expect(await statuses()).toEqual({ attended: 1, confirmed: 1, waitlisted: 2 })
  })
})

describe('the number of places changes', () => {
  const change = async (capacity: number) =>
    changeCapacity({ ticketTypeId: (await onsite()).id, capacity, actor: 'system', now })

  test('lowered, nobody loses a place; raised, it fills in order (T05)', async () => {
    await freshSample({ capacity: 10 })
    await crowd(14)
    await Promise.all([change(8), atOnce(6, (number) => register(`late-${number}`))])
    expect(await onsite()).toMatchObject({
      capacity: 8,
      confirmed: 10,
      grandfathered: 10,
      waitlisted: 10,
    })
    const [first, second, third] = await bySeq({ status: 'confirmed' })
    // Two leave before a place is free again.
    expect(await cancel(first?.id as string)).toEqual({ ok: true, value: { promoted: 0 } })
    expect(await cancel(second?.id as string)).toEqual({ ok: true, value: { promoted: 0 } })
    expect(await onsite()).toMatchObject({ confirmed: 8, grandfathered: 0 })
    expect(await cancel(third?.id as string)).toEqual({ ok: true, value: { promoted: 1 } })
    expect(await change(12)).toEqual({ ok: true, value: { promoted: 4 } })
    expect(await confirmedSeqs()).toEqual(Array.from({ length: 12 }, (_, i) => i + 4))
    expect((await promotedMails()).length).toBe(5)
    expect(await db.audit.count({ where: { event: 'ticket_type.capacity_changed' } })).toBe(2)
  })

  test('100 → 80 → 120 while 200 register: nobody is demoted, it fills to 120 in order (T05)', async () => {
    await freshSample({ capacity: 100 })
    await Promise.all([
      atOnce(200, (number) => register(`edited-${number}`)),
      change(80).then(() => change(120)),
    ])
    expect(await onsite()).toMatchObject({ capacity: 120, confirmed: 120, waitlisted: 80 })
    expect(await confirmedSeqs()).toEqual(Array.from({ length: 120 }, (_, i) => i + 1))
  }, 60_000)

  test('nothing is asked of a kind of place that is not there', async () => {
    await freshSample()
    const ticketTypeId = '00000000-0000-8000-8000-000000000000'
    expect(await changeCapacity({ ticketTypeId, capacity: 1, actor: 'system', now })).toEqual({
      ok: false,
      reason: 'not_found',
    })
    expect(await promoteWaiting({ ticketTypeId, now })).toBe(0)
  })
})

test('where the organiser decides, everybody is pending and no place is taken', async () => {
  await freshSample({ capacity: 1 })
  await db.registrationSettings.updateMany({ data: { needsApproval: true } })
  const results = await atOnce(5, register)
  expect(results.map((r) => r.ok && r.value.answer.status)).toEqual(Array(5).fill('pending'))
  expect(await onsite()).toMatchObject({ confirmed: 0, waitlisted: 0, lastSeq: 5 })
  await freshSample()
})

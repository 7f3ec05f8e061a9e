import { afterEach, beforeEach, expect, test } from 'vitest'
import { setPlaces } from '#lib/domain/registrations/panel/mutations.ts'
import { changeCapacity } from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from '../invariants.ts'
import { atOnce, freshSample, made, now, onsite, statuses } from '../sample.ts'

afterEach(expectInvariants)
beforeEach(async () => {
  await freshSample({ capacity: 2 })
})

const actor = 'organiser'
async function call(capacity: number) {
  const { id, forumId, version } = await onsite()
  return { forumId, ticketTypeId: id, version, capacity, actor, now }
}
const capacityRows = async () => {
  const { id } = await onsite()
  return db.audit.count({ where: { subjectId: id, event: 'ticket_type.capacity_changed' } })
}

test('more places are given to those who wait, in order; fewer take none away', async () => {
  const ids = [await made(1), await made(2), await made(3), await made(4)]
  expect(await setPlaces(await call(3))).toEqual({ ok: true, value: { capacity: 3, promoted: 1 } })
  const third = await db.registration.findUniqueOrThrow({ where: { id: ids[2] ?? '' } })
  expect(third.status).toBe('confirmed')
  expect(await setPlaces(await call(1))).toEqual({ ok: true, value: { capacity: 1, promoted: 0 } })
  expect(await onsite()).toMatchObject({ confirmed: 3, waitlisted: 1, capacity: 1 })
})

test('a number that stands already leaves no row; the other of two organisers is told the number', async () => {
  const before = await capacityRows()
  expect(await setPlaces(await call(2))).toMatchObject({ ok: true })
  expect(await changeCapacity({ ...(await call(2)) })).toMatchObject({ ok: true })
  expect(await capacityRows()).toBe(before)
  const [first, second] = [await call(5), await call(7)]
  const results = await Promise.all([setPlaces(first), setPlaces(second)])
  const { capacity } = await onsite()
  expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { capacity, promoted: 0 } }])
  expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'stale', capacity }])
  expect(await capacityRows()).toBe(before + 1)
})

test('another forum’s kind of place is not found and stays as it is', async () => {
  const other = await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })
  const foreign = { ...(await call(9)), forumId: other.id }
  expect(await setPlaces(foreign)).toEqual({ ok: false, reason: 'not_found' })
  expect(await onsite()).toMatchObject({ capacity: 2 })
})

test('the number changes 100 → 80 → 120 while 200 register (T05)', async () => {
  await freshSample({ capacity: 100 })
  const demoted = new Set<string>()
  const held = new Set<string>()
  const look = async () => {
    const { confirmed, waitlisted, capacity, grandfathered } = await onsite()
    expect(Math.min(confirmed, waitlisted)).toBeGreaterThanOrEqual(0)
    expect(confirmed).toBeLessThanOrEqual(Math.max(capacity, grandfathered))
    const rows = await db.registration.findMany({ where: { status: 'confirmed' } })
    const ids = new Set(rows.map(({ id }) => id))
    for (const id of held) if (!ids.has(id)) demoted.add(id)
    for (const id of ids) held.add(id)
    return confirmed
  }
  let done = 0
  const registering = atOnce(200, async (number) => {
    await made(number)
    done += 1
  })
  const whenDone = async (count: number) => {
    while (done < count) {
      await look()
      await new Promise(setImmediate)
    }
  }
  await whenDone(60)
  expect(await setPlaces(await call(80))).toMatchObject({ ok: true })
  const atLowering = await look()
  await whenDone(140)
  expect(await look()).toBeLessThanOrEqual(Math.max(80, atLowering))
  expect(await setPlaces(await call(120))).toMatchObject({ ok: true })
  await registering
  await look()
  expect([...demoted]).toEqual([])
  expect(await statuses()).toEqual({ confirmed: 120, waitlisted: 80 })
  // In order: no number below the last one confirmed waits.
  const waiting = await db.registration.aggregate({
    where: { status: 'waitlisted' },
    _min: { seq: true },
  })
  const confirmed = await db.registration.aggregate({
    where: { status: 'confirmed' },
    _max: { seq: true },
  })
  expect([confirmed._max.seq, waiting._min.seq]).toEqual([120, 121])
}, 60_000)

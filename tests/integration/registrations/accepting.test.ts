import { afterEach, beforeEach, expect, test } from 'vitest'
import { getRegistration } from '#lib/domain/registrations/own/queries.ts'
import {
  acceptPlace,
  beginTimeToAccept,
  cancelRegistration,
  expireUnaccepted,
} from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from './invariants.ts'
import { atOnce, freshSample, now, register, statuses } from './sample.ts'

const HOUR = 3_600_000
const later = (hours: number, ms = 0) => new Date(now.getTime() + hours * HOUR + ms)
const actor = 'public'
afterEach(expectInvariants)
beforeEach(async () => {
  await freshSample({ capacity: 2 })
  await db.registrationSettings.updateMany({ data: { acceptWithin: 24 } })
})

/** Numbers 1 to `count`, one after the other; their ids in order. */
async function crowd(count: number): Promise<string[]> {
  for (let number = 1; number <= count; number++) await register(number)
  return (await db.registration.findMany({ orderBy: { seq: 'asc' } })).map(({ id }) => id)
}
const cancel = (registrationId = '', at = now) =>
  cancelRegistration({ registrationId, actor, now: at })
/** As if everybody had been told, at this instant, of the place that they have. */
const tell = async (at = now) => {
  const where = { sentAt: null, kind: 'promoted' } as const
  for (const { registrationId } of await db.mailOutbox.findMany({ where })) {
    await beginTimeToAccept({ registrationId: registrationId ?? '', now: at })
  }
  await db.mailOutbox.updateMany({ where, data: { sentAt: at } })
}
const accept = (registrationId = '', at = now) => acceptPlace({ registrationId, actor, now: at })

test('a promoted place is held, shows no ticket, and is one’s own once accepted', async () => {
  const [first, , third] = await crowd(3)
  await cancel(first)
  expect(await getRegistration(third ?? '')).toMatchObject({
    status: 'confirmed',
    acceptBy: later(24),
    ticket: null,
  })
  expect(await accept(third, later(24, -1))).toEqual({ ok: true, value: { hasChanged: true } })
  expect(await accept(third, later(24))).toEqual({ ok: true, value: { hasChanged: false } })
  const accepted = await getRegistration(third ?? '')
  expect(accepted).toMatchObject({ status: 'confirmed', acceptBy: null })
  expect(accepted?.ticket?.nonce).toMatch(/^[0-9a-f]{32}$/)
  expect(await expireUnaccepted({ now: later(48) })).toEqual({ promoted: 0 })
})

test('not accepted in time it goes to the next, who has the whole time again', async () => {
  const [first, second, third, fourth, fifth] = await crowd(5)
  await cancel(first)
  await tell()
  expect(await accept(third, later(24))).toEqual({ ok: false, reason: 'expired' })
  expect(await expireUnaccepted({ now: later(24, -1) })).toEqual({ promoted: 0 })
  expect(await expireUnaccepted({ now: later(24) })).toEqual({ promoted: 1 })
  expect(await expireUnaccepted({ now: later(24) })).toEqual({ promoted: 0 })
  expect(await getRegistration(fourth ?? '')).toMatchObject({ acceptBy: later(48) })
  expect(await accept(third, later(24, 1))).toEqual({ ok: false, reason: 'expired' })
  expect(await accept(second)).toEqual({ ok: true, value: { hasChanged: false } })
  expect(await accept(fifth)).toEqual({ ok: false, reason: 'not_offered' })
  expect(await accept('00000000-0000-8000-8000-000000000000')).toEqual({
    ok: false,
    reason: 'not_found',
  })
  const letters = await db.mailOutbox.findMany({
    where: { registrationId: third ?? '' },
  })
  expect(letters.map(({ kind }) => kind).sort()).toEqual(['cancelled', 'promoted', 'waitlisted'])
  expect(await db.audit.count({ where: { event: 'registration.expired', subjectId: third } })).toBe(
    1,
  )
})

test('forty accept at the instant at which four workers let places expire: each is one or the other', async () => {
  await freshSample({ capacity: 40 })
  await db.registrationSettings.updateMany({ data: { acceptWithin: 24 } })
  await atOnce(120, register)
  const before = await db.registration.findMany({ where: { status: 'confirmed' } })
  await Promise.all(before.map(({ id }) => cancel(id)))
  const held = await db.registration.findMany({ where: { status: 'confirmed' } })
  expect(held.length).toBe(40)
  await tell()
  const [accepted] = await Promise.all([
    Promise.all(held.map(({ id }) => accept(id, later(24, -1)))),
    atOnce(4, () => expireUnaccepted({ now: later(24) })),
  ])
  const kept = accepted.filter(({ ok }) => ok).length
  expect(await db.registration.count({ where: { status: 'confirmed', acceptBy: null } })).toBe(kept)
  expect(await statuses()).toMatchObject({ confirmed: 40, cancelled: 40 + 40 - kept })
  // Strictly in order: nobody waits who came before somebody that was promoted.
  const promoted = await db.registration.findMany({ where: { acceptBy: later(48) } })
  const waiting = await db.registration.findMany({ where: { status: 'waitlisted' } })
  const last = Math.max(0, ...promoted.map(({ seq }) => seq))
  expect(waiting.every(({ seq }) => seq > last)).toBe(true)
}, 60_000)

test('after the forum nobody cancels, and whoever must can', async () => {
  const [first] = await crowd(1)
  expect(await cancel(first, later(24 * 30))).toEqual({ ok: false, reason: 'too_late' })
  expect(
    await cancelRegistration({
      registrationId: first ?? '',
      isForced: true,
      actor,
      now: later(24 * 30),
    }),
  ).toEqual({ ok: true, value: { promoted: 0 } })
})

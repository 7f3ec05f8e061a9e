import { expect, test } from 'vitest'
import { promoteWhereFree } from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { loadContent } from '#prisma/seed.ts'
import { atOnce, freshSample, register } from '#tests/integration/registrations/sample.ts'

const quiet = () => {}
const at = (day: string) => ({ db, now: new Date(`${day}T04:00:00Z`), sample: true, log: quiet })
const state = async () => ({
  types: await db.ticketType.findMany({
    orderBy: { position: 'asc' },
    select: { slug: true, capacity: true, confirmed: true, waitlisted: true, lastSeq: true },
  }),
  settings: await db.registrationSettings.findMany({ select: { opensAt: true, closesAt: true } }),
  texts: await db.consentText.findMany({
    select: { slug: true, textVersion: true, isRequired: true },
  }),
})

test('the sample forum takes registrations until its first day, and another day keeps every place', async () => {
  await loadContent(at('2026-11-23'))
  expect(await state()).toEqual({
    types: [
      { slug: 'onsite', capacity: 100, confirmed: 0, waitlisted: 0, lastSeq: 0 },
      { slug: 'online', capacity: 500, confirmed: 0, waitlisted: 0, lastSeq: 0 },
    ],
    settings: [{ opensAt: null, closesAt: new Date('2026-11-29T16:00:00Z') }],
    texts: [{ slug: 'privacy', textVersion: 1, isRequired: true }],
  })
  const now = new Date('2026-11-23T04:00:00Z')
  await atOnce(120, (number) => register(number, {}, now))
  const before = await state()
  expect(before.types[0]).toMatchObject({ confirmed: 100, waitlisted: 20, lastSeq: 120 })

  const report = await loadContent(at('2026-11-24'))
  expect(report.updated).toBeGreaterThan(0)
  expect(await state()).toEqual({
    ...before,
    settings: [{ opensAt: null, closesAt: new Date('2026-11-30T16:00:00Z') }],
  })
  expect(await db.registration.count()).toBe(120)
})

test('a capacity that an organiser changed is kept; one that the content lowers takes no place away', async () => {
  const { id } = await db.ticketType.findFirstOrThrow({ where: { slug: 'onsite' } })
  // What the loader does when the content names another number: only content columns are written.
  await db.ticketType.update({ where: { id }, data: { capacity: 80 } })
  expect(await db.ticketType.findUniqueOrThrow({ where: { id } })).toMatchObject({
    capacity: 80,
    confirmed: 100,
    grandfathered: 100,
  })
})

test('a session that the content makes smaller than its guests keeps their seats, and the portal starts', async () => {
  await loadContent(at('2026-11-24'))
  const where = { session: { slug: 'matchmaking' } }
  const seats = await db.sessionPlaces.findFirstOrThrow({ where })
  await freshSample()
  const now = new Date('2026-11-24T04:00:00Z')
  await db.sessionPlaces.update({ where: { sessionId: seats.sessionId }, data: { capacity: 60 } })
  await atOnce(50, (number) => register(number, { sessions: ['matchmaking'] }, now))
  // As after a content that has said another number until now: its hash is not the one of today.
  const key = { startsWith: 'session-places/sample/matchmaking' }
  await db.contentRecord.updateMany({ where: { key }, data: { hash: 'of another number' } })
  await loadContent(at('2026-11-24'))
  expect(await db.sessionPlaces.findFirstOrThrow({ where })).toMatchObject({
    capacity: 50,
    taken: 50,
  })
})

test('places that the content adds go to those who wait, by the next minute', async () => {
  const now = new Date('2026-11-24T04:00:00Z')
  await freshSample()
  const onsite = { slug: 'onsite', forum: { slug: 'sample' } }
  await db.ticketType.updateMany({ where: onsite, data: { capacity: 3 } })
  await atOnce(5, (number) => register(number, {}, now))
  await db.ticketType.updateMany({ where: onsite, data: { capacity: 4 } })
  expect(await promoteWhereFree({ now })).toBe(1)
  expect(await promoteWhereFree({ now })).toBe(0)
  expect(await db.ticketType.findFirstOrThrow({ where: onsite })).toMatchObject({
    confirmed: 4,
    waitlisted: 1,
  })
})

test('taken out, the sample goes with its registrations, and what happened stays', async () => {
  const events = await db.audit.count()
  expect(events).toBeGreaterThan(0)
  await loadContent({ ...at('2026-11-24'), sample: false })
  expect([
    await db.registration.count(),
    await db.ticketType.count(),
    await db.consentText.count(),
  ]).toEqual([0, 0, 0])
  expect(await db.audit.count()).toBe(events)
})

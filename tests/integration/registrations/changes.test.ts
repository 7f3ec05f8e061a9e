import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { correctRegistration } from '#lib/domain/privacy/corrections/mutations.ts'
import { changeRegistration } from '#lib/domain/registrations/changes/mutations.ts'
import { getRegistration } from '#lib/domain/registrations/own/queries.ts'
import type { ChangeInput } from '#lib/domain/registrations/schema.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from './invariants.ts'
import { atOnce, freshSample, made, now, onsite, register, statuses } from './sample.ts'

const actor = 'public'
beforeEach(() => freshSample({ capacity: 2 }))
afterEach(expectInvariants)

const read = async (id: string) => {
  const registration = await getRegistration(id)
  if (!registration) throw new Error('no registration')
  return registration
}
/** Sends the form as it would stand, with `over` changed. */
async function change(registrationId: string, over: Partial<ChangeInput> = {}, version?: number) {
  const { name, phone, organisation, ticketType, answers, sessions, ...current } =
    await read(registrationId)
  const input = {
    ...{ name, phone, organisation, answers },
    ticketType: ticketType.slug,
    sessions: sessions.map(({ slug }) => slug),
    ...over,
  }
  const call = { registrationId, version: version ?? current.version, input, actor, now }
  return changeRegistration(call)
}
const written = async () => [
  await db.audit.count({ where: { event: 'registration.changed' } }),
  await db.mailOutbox.count({ where: { kind: 'changed' } }),
]

/** As if every letter had gone: one that waits tells of the next change too. */
const send = () => db.mailOutbox.updateMany({ where: { sentAt: null }, data: { sentAt: now } })

test('a change is told of by the letter that still waits, and by a new one where a worker holds it', async () => {
  const id = await made(1)
  const letters = () => db.mailOutbox.count({ where: { kind: 'changed' } })
  const correct = async (name: string) => {
    const { version, phone, organisation } = await read(id)
    const correction = { name, phone, organisation }
    const own = { registrationId: id, subject: { registrationId: id } }
    return correctRegistration({ ...own, version, correction, actor, now })
  }
  expect(await change(id, { name: '芦花' })).toMatchObject({ ok: true })
  for (let number = 1; number <= 5; number++) {
    expect(await correct(`荻花${number}`)).toMatchObject({ ok: true })
    expect(await change(id, { name: `芦花${number}` })).toMatchObject({ ok: true })
  }
  expect(await letters()).toBe(1)
  // Held by a worker, which may have read it as it was; then free again after its lease has run out.
  const where = { kind: 'changed', sentAt: null } as const
  await db.mailOutbox.updateMany({ where, data: { leasedUntil: new Date(now.getTime() + 1) } })
  expect(await change(id, { name: '菖蒲' })).toMatchObject({ ok: true })
  expect(await letters()).toBe(2)
  await db.mailOutbox.updateMany({ where, data: { leasedUntil: now } })
  expect(await correct('荻花')).toMatchObject({ ok: true })
  expect(await letters()).toBe(2)
  await send()
  expect(await correct('芦苇')).toMatchObject({ ok: true })
  expect(await letters()).toBe(3)
})

test('an address is told of ten changes an hour, over all its registrations and by whichever form', async () => {
  const id = await made(1)
  const [before = 0] = await written()
  for (let number = 1; number <= 9; number++) {
    expect(await change(id, { name: `芦花${number}` })).toMatchObject({ ok: true })
    await send()
  }
  const correct = async (name: string) => {
    const { version, phone, organisation } = await read(id)
    const correction = { name, phone, organisation }
    return correctRegistration({
      ...{ registrationId: id, subject: { registrationId: id }, version, correction, actor, now },
    })
  }
  expect(await correct('荻花')).toMatchObject({ ok: true })
  const refusal = { ok: false, reason: 'rate_limited', retryAfterSeconds: 3_600 }
  expect(await correct('菖蒲')).toEqual(refusal)
  expect(await change(id, { name: '菖蒲' })).toEqual(refusal)
  expect(await written()).toEqual([before + 9, 10])
  // Cancelled and registered again it is another registration of the same address.
  await cancelRegistration({ registrationId: id, actor, now })
  const again = await made(1)
  expect(await change(again, { name: '菖蒲' })).toEqual(refusal)
  // Somebody else’s goes on, and nobody learns by asking how it stands with one that is not theirs.
  expect(await change(await made(2), { name: '菖蒲' })).toMatchObject({ ok: true })
  expect(
    await correctRegistration({
      ...{ registrationId: again, subject: { emailNorm: 'reed-2@example.com' }, version: 1 },
      ...{ correction: { name: '菖蒲', phone: null, organisation: null }, actor, now },
    }),
  ).toEqual({ ok: false, reason: 'not_found' })
})

describe('what one changes of one’s own', () => {
  test('name, answers and seats; the audit names fields and nothing that stands in them', async () => {
    const id = await made(1, { answers: { diet: 'other', 'diet-details': 'no nuts' } })
    const result = await change(id, {
      name: '芦花',
      phone: '+86 138 0013 8000',
      answers: { diet: 'halal', interests: ['pipes'] },
      sessions: ['matchmaking'],
    })
    const changed = [
      'name',
      'phone',
      'answers.interests',
      'answers.diet',
      'answers.diet-details',
      'sessions',
    ]
    expect(result).toEqual({ ok: true, value: { version: 2, changed } })
    expect(await read(id)).toMatchObject({
      name: '芦花',
      answers: { diet: 'halal', interests: ['pipes'] },
      sessions: [{ slug: 'matchmaking' }],
    })
    const row = await db.audit.findFirst({
      where: { subjectId: id, event: 'registration.changed' },
    })
    expect(row?.details).toEqual({ fields: changed })
    await change(id, { sessions: ['street-tour', 'workshop-paving'] })
    expect((await read(id)).sessions.map(({ slug }) => slug)).toEqual([
      'workshop-paving',
      'street-tour',
    ])
  })

  test('nothing, and nothing is written', async () => {
    const before = await written()
    const id = await made(1, { answers: { interests: ['pipes', 'streets'] } })
    const same = { answers: { interests: ['streets', 'pipes'] } }
    expect(await change(id, same)).toEqual({ ok: true, value: { version: 1, changed: [] } })
    expect(await written()).toEqual(before)
  })

  test('an older form is refused with how it stands', async () => {
    const id = await made(1)
    await change(id, { name: '先到' })
    expect(await change(id, { name: '后到' }, 1)).toMatchObject({
      ok: false,
      reason: 'stale',
      current: { name: '先到', version: 2 },
    })
    const results = await atOnce(10, (number) => change(id, { name: `第${number}` }, 2))
    expect(results.filter(({ ok }) => ok).length).toBe(1)
    expect(results.filter((one) => !one.ok && one.reason === 'stale').length).toBe(9)
    expect((await read(id)).version).toBe(3)
  })

  test('wrong answers and full sessions are named, and nothing of the form is written', async () => {
    const id = await made(1)
    expect(await change(id, { name: 'x', answers: { diet: 'meat', x: 'y' } })).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { 'answers.diet': ['unknown_value'], 'answers.x': ['unknown_value'] },
    })
    await db.sessionPlaces.updateMany({
      where: { session: { slug: 'matchmaking' } },
      data: { capacity: 0 },
    })
    const sessions = ['matchmaking', 'street-tour']
    expect(await change(id, { name: 'x', sessions })).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { 'sessions.matchmaking': ['full'] },
    })
    expect(await read(id)).toMatchObject({ version: 1, name: '芦苇1', sessions: [] })
  })

  test('until the day for it, and not what has ended', async () => {
    const id = await made(1)
    await db.registrationSettings.updateMany({ data: { changesUntil: now } })
    expect(await change(id, { name: 'x' })).toEqual({ ok: false, reason: 'too_late' })
    await db.registrationSettings.updateMany({ data: { changesUntil: null } })
    await cancelRegistration({ registrationId: id, actor, now })
    expect(await change(id, { name: 'x' })).toEqual({ ok: false, reason: 'not_changeable' })
  })
})

describe('another kind of place', () => {
  test('takes one of its places, and the one left goes to whoever waits', async () => {
    const first = await made(1)
    await made(2)
    const third = await made(3)
    const { ticket } = await read(first)
    expect(await change(first, { ticketType: 'online' })).toMatchObject({ ok: true })
    expect(await read(first)).toMatchObject({ status: 'confirmed', seq: 1, ticket })
    expect(await read(third)).toMatchObject({ status: 'confirmed' })
    expect(await onsite()).toMatchObject({ confirmed: 2, waitlisted: 0, lastSeq: 3 })
    // And back again, behind everybody: full now.
    expect(await change(first, { ticketType: 'onsite' })).toEqual({ ok: false, reason: 'no_place' })
    expect(await change(third, { ticketType: 'hidden-or-absent' })).toMatchObject({
      fields: { ticketType: ['unknown_value'] },
    })
  })

  test('is refused where somebody waits for it; whoever waits may take a free one of another', async () => {
    await made(1)
    await made(2)
    const waiting = await made(3)
    const online = await made(4, { ticketType: 'online' })
    expect(await change(online, { ticketType: 'onsite' })).toEqual({
      ok: false,
      reason: 'no_place',
    })
    expect(await change(waiting, { ticketType: 'online' })).toMatchObject({ ok: true })
    expect(await read(waiting)).toMatchObject({ status: 'confirmed', position: null })
    expect(await onsite()).toMatchObject({ confirmed: 2, waitlisted: 0 })
  })

  test('forty move to and fro while forty register and twenty cancel: no deadlock, no place twice', async () => {
    // Two more than come without a move: whoever is first, somebody moves.
    await freshSample({ capacity: 52 })
    await db.ticketType.updateMany({ where: { slug: 'online' }, data: { capacity: 52 } })
    await db.sessionPlaces.updateMany({ data: { capacity: 70 } })
    await atOnce(60, (number) =>
      register(number, { ticketType: number % 2 ? 'onsite' : 'online', sessions: ['street-tour'] }),
    )
    const rows = await db.registration.findMany({ include: { ticketType: true } })
    const results = await Promise.all([
      ...rows.slice(0, 40).map(({ id, ticketType: { slug } }) =>
        change(id, {
          ticketType: slug === 'onsite' ? 'online' : 'onsite',
          sessions: ['workshop-paving', 'street-tour'],
        }).then((one) => (one.ok ? 'moved' : one.reason)),
      ),
      ...rows
        .slice(40)
        .map(({ id }) => cancelRegistration({ registrationId: id, actor, now }).then(() => 'gone')),
      ...Array.from({ length: 40 }, (_, i) =>
        register(`late-${i}`, { ticketType: i % 2 ? 'onsite' : 'online' }).then(() => 'late'),
      ),
    ])
    const outcomes = ['moved', 'no_place', 'invalid', 'gone', 'late']
    expect(results.filter((one) => !outcomes.includes(one))).toEqual([])
    expect(results).toContain('moved')
    const all = await statuses()
    expect(all.cancelled).toBe(20)
    await expectInvariants()
    await freshSample()
    await db.ticketType.updateMany({ where: { slug: 'online' }, data: { capacity: 500 } })
  }, 60_000)
})

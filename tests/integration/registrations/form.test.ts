import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createInvitation } from '#lib/domain/registrations/invitations/mutations.ts'
import { invitationInputSchema } from '#lib/domain/registrations/invitations/schema.ts'
import { getRegistration } from '#lib/domain/registrations/own/queries.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from './invariants.ts'
import { atOnce, freshSample, register, sampleForum, statuses } from './sample.ts'

beforeEach(() => freshSample())
afterEach(expectInvariants)

const made = async (...call: Parameters<typeof register>) => {
  const result = await register(...call)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}
const rows = async () => [
  await db.registration.count(),
  await db.answer.count(),
  await db.sessionBooking.count(),
  await db.mailOutbox.count({ where: { registrationId: { not: null } } }),
]
const taken = async (slug: string) =>
  (await db.sessionPlaces.findFirstOrThrow({ where: { session: { slug } } })).taken
const setPlaces = (slug: string, capacity: number) =>
  db.sessionPlaces.updateMany({ where: { session: { slug } }, data: { capacity } })

describe('answers', () => {
  test('are stored with the registration, in order, without those that are not asked', async () => {
    const answers = {
      'question-to-speakers': 'first\nsecond',
      diet: 'vegetarian',
      interests: ['pipes', 'streets'],
      'diet-details': 'left behind by an earlier choice',
    }
    const { registrationId } = await made(1, { answers })
    const registration = await getRegistration(registrationId)
    const { 'diet-details': _, ...kept } = answers
    expect(registration?.answers).toEqual(kept)
    expect(registration?.answered.map(({ question }) => question.slug)).toEqual([
      'interests',
      'diet',
      'question-to-speakers',
    ])
  })

  test('that are wrong are named, and nothing is written', async () => {
    const answers = { diet: 'meat', interests: 'pipes', nothing: 'x', 'question-to-speakers': 7 }
    expect(await register(1, { answers })).toEqual({
      ok: false,
      reason: 'invalid',
      fields: {
        'answers.diet': ['unknown_value'],
        'answers.interests': ['bad_answer'],
        'answers.nothing': ['unknown_value'],
        'answers.question-to-speakers': ['bad_answer'],
      },
    })
    expect(await rows()).toEqual([0, 0, 0, 0])
  })

  test('of a required question are missed', async () => {
    await db.question.updateMany({ where: { slug: 'diet-details' }, data: { isRequired: true } })
    expect(await register(1, { answers: { diet: 'other' } })).toMatchObject({
      fields: { 'answers.diet-details': ['required'] },
    })
    expect(await register(2, { answers: { diet: 'any' } })).toMatchObject({ ok: true })
    expect(await register(3, { answers: { diet: 'other' }, ticketType: 'online' })).toMatchObject({
      ok: true,
    })
    await db.question.updateMany({ data: { isRequired: false } })
  })
})

describe('places at sessions', () => {
  test('are booked with the place, and given back with it', async () => {
    const sessions = ['workshop-paving', 'street-tour']
    const { registrationId } = await made(1, { sessions })
    expect((await getRegistration(registrationId))?.sessions.map(({ slug }) => slug)).toEqual(
      sessions,
    )
    expect([await taken('workshop-paving'), await taken('street-tour')]).toEqual([1, 1])
    await db.registration.update({ where: { id: registrationId }, data: { status: 'cancelled' } })
    await db.ticketType.updateMany({ where: { slug: 'onsite' }, data: { confirmed: 0 } })
    expect([await taken('workshop-paving'), await taken('street-tour')]).toEqual([0, 0])
  })

  test('that are taken are named, and nothing is written', async () => {
    await setPlaces('street-tour', 0)
    const sessions = ['workshop-paving', 'street-tour']
    expect(await register(1, { sessions })).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { 'sessions.street-tour': ['full'] },
    })
    expect(await register(1, { sessions: ['opening', 'nowhere'] })).toMatchObject({
      fields: { 'sessions.opening': ['unknown_value'], 'sessions.nowhere': ['unknown_value'] },
    })
    expect(await rows()).toEqual([0, 0, 0, 0])
  })

  test('are not booked by whoever waits', async () => {
    await freshSample({ capacity: 1 })
    await made(1)
    const { registrationId } = await made(2, { sessions: ['street-tour'] })
    expect((await getRegistration(registrationId))?.sessions).toEqual([])
  })

  test('300 at once, half in the other order: all or nothing, and no deadlock (T06)', async () => {
    await freshSample({ capacity: 300 })
    await setPlaces('workshop-paving', 100)
    await setPlaces('street-tour', 120)
    const deadlocks = async () =>
      (
        await db.$queryRaw<{ deadlocks: bigint }[]>`
          SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`
      )[0]?.deadlocks
    const before = await deadlocks()
    const order = ['workshop-paving', 'street-tour']
    const results = await atOnce(300, (number) =>
      register(number, {
        ticketType: number % 3 === 0 ? 'online' : 'onsite',
        sessions: number % 2 ? order : order.toReversed(),
      }),
    )
    expect(results.filter(({ ok }) => ok).length).toBe(100)
    const refused = results.filter((one) => !one.ok)
    expect(refused.every((one) => one.reason === 'invalid')).toBe(true)
    expect(await statuses()).toEqual({ confirmed: 100 })
    expect(await db.sessionBooking.count()).toBe(200)
    expect([await taken('workshop-paving'), await taken('street-tour')]).toEqual([100, 100])
    expect(await deadlocks()).toBe(before)
  }, 60_000)
})

describe('invitation codes (T07)', () => {
  const invite = async (over: object = {}) => {
    const { id: forumId } = await sampleForum()
    const onsite = await db.ticketType.findFirstOrThrow({ where: { forumId, slug: 'onsite' } })
    const data = { forumId, code: 'PRESS2026', ticketTypeId: onsite.id, ...over }
    return db.invitationCode.create({ data })
  }
  const invalid = (...faults: string[]) => ({
    ok: false,
    reason: 'invalid',
    fields: { invitation: faults },
  })
  beforeEach(async () => {
    await db.invitationCode.deleteMany()
    await db.ticketType.updateMany({ where: { slug: 'onsite' }, data: { isHidden: true } })
  })

  test('a single use, fifty at once: exactly one', async () => {
    const { id } = await invite()
    const results = await atOnce(50, (number) => register(number, { invitation: 'PRESS2026' }))
    expect(results.filter(({ ok }) => ok).length).toBe(1)
    expect(results.filter(({ ok }) => !ok)).toEqual(Array(49).fill(invalid('invitation_used')))
    expect(await db.invitationCode.findUniqueOrThrow({ where: { id } })).toMatchObject({ used: 1 })
    expect(await rows()).toEqual([1, 0, 0, 1])
    expect(await db.registration.count({ where: { invitationId: id } })).toBe(1)
  })

  test('opens its kind of place only, in time, at its forum', async () => {
    expect(await register(1, { invitation: 'PRESS2026' })).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { ticketType: ['unknown_value'], invitation: ['bad_invitation'] },
    })
    await invite({ maxUses: 5, expiresAt: new Date(Date.now() + 60_000) })
    expect(await register(1)).toMatchObject({ fields: { ticketType: ['unknown_value'] } })
    expect(await register(2, { invitation: 'PRESS2026' })).toMatchObject({ ok: true })
    expect(await register(3, { invitation: 'PRESS2026', ticketType: 'online' })).toEqual(
      invalid('bad_invitation'),
    )
    await db.invitationCode.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await register(4, { invitation: 'PRESS2026' }, new Date())).toEqual(
      invalid('invitation_expired'),
    )
    await db.invitationCode.updateMany({ data: { expiresAt: null, retiredAt: new Date() } })
    expect(await register(5, { invitation: 'PRESS2026' })).toMatchObject({ ok: false })
    const other = await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })
    await db.invitationCode.deleteMany()
    await db.invitationCode.create({
      data: { forumId: other.id, code: 'PRESS2026', ticketTypeId: null },
    })
    expect(await register(6, { invitation: 'PRESS2026' })).toMatchObject({ ok: false })
    expect(await rows()).toEqual([1, 0, 0, 1])
  })

  test('an organiser makes one, which is sent where it names an address', async () => {
    const { id: forumId } = await sampleForum()
    const create = (over: object) =>
      createInvitation({
        forumId,
        input: invitationInputSchema.parse({ ticketType: 'onsite', ...over }),
        actor: 'organiser',
        now: new Date(),
      })
    const sent = await create({ email: 'press@example.com', name: '记者', locale: 'en' })
    if (!sent.ok) throw new Error(sent.reason)
    const { code, invitationId } = sent.value
    expect(code).toMatch(/^[2-9A-Z]{10}$/)
    const letters = await db.mailOutbox.findMany({ where: { invitationId } })
    expect(letters.map(({ kind, locale }) => [kind, locale])).toEqual([['invitation', 'en']])
    expect(await register(1, { invitation: code })).toMatchObject({ ok: true })
    expect(await create({ code: 'open-2026', maxUses: 2 })).toMatchObject({
      ok: true,
      value: { code: 'OPEN2026' },
    })
    expect(await create({ code: 'OPEN2026' })).toMatchObject({ fields: { code: ['twice'] } })
    expect(await create({ ticketType: 'absent' })).toMatchObject({
      fields: { ticketType: ['unknown_value'] },
    })
    expect(await db.mailOutbox.count({ where: { kind: 'invitation' } })).toBe(1)
  })

  test('for no kind in particular opens nothing hidden; a hidden place does not wait for the others', async () => {
    await invite({ ticketTypeId: null, maxUses: 9 })
    expect(await register(1, { invitation: 'PRESS2026' })).toMatchObject({
      fields: { ticketType: ['unknown_value'] },
    })
    await db.invitationCode.deleteMany()
    await invite()
    await db.ticketType.updateMany({ where: { slug: 'online' }, data: { capacity: 0 } })
    await db.registrationSettings.updateMany({ data: { waitingList: false } })
    expect(await register(2, { invitation: 'PRESS2026' })).toMatchObject({ ok: true })
    await db.ticketType.updateMany({ where: { slug: 'online' }, data: { capacity: 500 } })
  })
})

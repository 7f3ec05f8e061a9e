import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  approveRegistration,
  declineRegistration,
} from '#lib/domain/registrations/approval/mutations.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from './invariants.ts'
import { atOnce, freshSample, now, onsite, register, sampleForum, statuses } from './sample.ts'

beforeEach(async () => {
  await freshSample({ capacity: 2 })
  await db.registrationSettings.updateMany({ data: { needsApproval: true } })
})
afterEach(expectInvariants)

const actor = 'organiser'
const note = '欢迎'
const callFor = async (registrationId: string) => ({
  forumId: (await sampleForum()).id,
  registrationId,
  note,
  actor,
  now,
})
const pending = async (number: number) => {
  const result = await register(number)
  if (!result.ok) throw new Error(result.reason)
  return callFor(result.value.registrationId)
}
const lettersOf = async (registrationId: string) =>
  (await db.mailOutbox.findMany({ where: { registrationId }, orderBy: { kind: 'asc' } })).map(
    ({ kind }) => kind,
  )

test('by the same rule as without: a place while one is free, then the waiting list', async () => {
  const calls = [await pending(1), await pending(2), await pending(3)]
  const decided = []
  for (const call of calls) decided.push(await approveRegistration(call))
  expect(decided).toEqual(
    ['confirmed', 'confirmed', 'waitlisted'].map((status) => ({ ok: true, value: { status } })),
  )
  expect(await lettersOf(calls[2]?.registrationId ?? '')).toEqual(['pending', 'waitlisted'])
  expect(await onsite()).toMatchObject({ confirmed: 2, waitlisted: 1, lastSeq: 3 })
  await cancelRegistration({ registrationId: calls[0]?.registrationId ?? '', actor, now })
  expect(await statuses()).toEqual({ confirmed: 2, cancelled: 1 })
})

test('without a waiting list nobody is let in beyond the last place', async () => {
  await db.registrationSettings.updateMany({ data: { waitingList: false } })
  const calls = [await pending(1), await pending(2), await pending(3)]
  const decided = await Promise.all(calls.map(approveRegistration))
  expect(decided.map((one) => (one.ok ? one.value.status : one.reason)).sort()).toEqual([
    'confirmed',
    'confirmed',
    'no_place',
  ])
  expect(await statuses()).toEqual({ confirmed: 2, pending: 1 })
})

test('two decide at once: one decision, one letter, and the other learns how it stands (T10)', async () => {
  for (let round = 0; round < 20; round++) {
    await freshSample({ capacity: 2 })
    await db.registrationSettings.updateMany({ data: { needsApproval: true } })
    const call = await pending(round)
    const results = await Promise.all([approveRegistration(call), declineRegistration(call)])
    const won = results.find((one) => one.ok)
    const lost = results.find((one) => !one.ok)
    if (!won?.ok) throw new Error('nobody decided')
    expect(lost).toEqual({ ok: false, reason: 'not_pending', status: won.value.status })
    expect(await statuses()).toEqual({ [won.value.status]: 1 })
    expect((await lettersOf(call.registrationId)).length).toBe(2)
    const events = ['registration.approved', 'registration.declined']
    expect(
      await db.audit.count({ where: { subjectId: call.registrationId, event: { in: events } } }),
    ).toBe(1)
    await expectInvariants()
  }
}, 30_000)

test('ten approve ten for two places at once: two are confirmed', async () => {
  const calls = await atOnce(10, pending)
  await Promise.all(calls.map(approveRegistration))
  expect(await statuses()).toEqual({ confirmed: 2, waitlisted: 8 })
})

test('another forum’s organiser finds nothing; the note goes with the decision', async () => {
  const call = await pending(1)
  const other = await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })
  for (const decide of [approveRegistration, declineRegistration]) {
    expect(await decide({ ...call, forumId: other.id })).toEqual({ ok: false, reason: 'not_found' })
  }
  expect(await declineRegistration(call)).toEqual({ ok: true, value: { status: 'declined' } })
  expect(
    await db.registration.findUniqueOrThrow({ where: { id: call.registrationId } }),
  ).toMatchObject({ status: 'declined', decisionNote: note })
  // Whoever was declined may ask again.
  expect(await register(1)).toMatchObject({ ok: true })
})

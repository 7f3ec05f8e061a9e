import { expect, test } from 'vitest'
import { getHandover } from '#lib/domain/registrations/handovers/queries.ts'
import { getRegistration, listRegistrationsOf } from '#lib/domain/registrations/own/queries.ts'
import { getDecidingOffer, getRegistrationOffer } from '#lib/domain/registrations/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { freshSample, made, now, sampleForum } from './sample.ts'

const count = async (work: () => Promise<unknown>) => (await countQueries(work)).count
const everything = {
  answers: { diet: 'other', 'diet-details': 'x', interests: ['pipes'] },
  sessions: ['street-tour', 'matchmaking', 'workshop-paving'],
}

test('an offer is one query, however much there is to ask', async () => {
  await freshSample()
  const offers = async () => [
    await count(() => getRegistrationOffer('sample')),
    await count(() => getDecidingOffer('sample', { withSessions: false })),
    await count(() => getDecidingOffer('sample', { withSessions: true })),
  ]
  expect(await offers()).toEqual([1, 1, 1])
  const { id: forumId } = await sampleForum()
  const more = (slug: string) => ({
    forumId,
    slug,
    position: 50,
    kind: 'text' as const,
    label: { 'zh-Hans': slug },
  })
  await db.question.createMany({ data: [more('one-more'), more('and-another')] })
  expect(await offers()).toEqual([1, 1, 1])
  await db.question.deleteMany({ where: { slug: { in: ['one-more', 'and-another'] } } })
})

test('a registration is one query, and one more while it waits', async () => {
  await freshSample({ capacity: 1 })
  const bare = await made(1, { ticketType: 'online' })
  const whole = await made(2, everything)
  const waiting = await made(3)
  expect([
    await count(() => getRegistration(bare)),
    await count(() => getRegistration(whole)),
    await count(() => getRegistration(waiting)),
  ]).toEqual([1, 1, 2])
  const handover = {
    registrationId: whole,
    name: 'x',
    email: 'x@example.com',
    emailNorm: 'x@example.com',
    locale: 'zh',
  }
  const { id } = await db.handover.create({ data: { ...handover, expiresAt: now } })
  expect(await count(() => getHandover(id, { now }))).toBe(1)
  expect(await count(() => getRegistration(whole))).toBe(1)
})

test('a person’s list is as many queries with three as with one', async () => {
  await freshSample({ capacity: 1 })
  const email = 'reed-1@example.com'
  const first = await made(1, everything)
  expect(await count(() => listRegistrationsOf(email))).toBe(1)
  // Older ones of the same person that ended, and one that waits.
  await db.registration.update({ where: { id: first }, data: { emailNorm: 'else@example.com' } })
  for (const number of [2, 3, 4]) {
    const id = await made(number)
    await db.registration.update({
      where: { id },
      data: { emailNorm: email, ...(number < 4 ? { status: 'cancelled' } : {}) },
    })
  }
  const { result, count: queries } = await countQueries(() => listRegistrationsOf(email))
  expect([result.length, queries]).toEqual([3, 2])
  expect(result.map(({ status, position }) => [status, position])).toContainEqual(['waitlisted', 1])
  await freshSample()
})

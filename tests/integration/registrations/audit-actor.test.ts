import { beforeEach, expect, test } from 'vitest'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { publicActor } from '#lib/platform/http/public-actor.ts'
import { bodyOf } from '#tests/factories/registration.ts'
import { freshSample } from './sample.ts'
import { send } from './send.ts'

// The audit only grows: what is new is what counts.
let before = 0n
beforeEach(async () => {
  await freshSample()
  await db.rateWindow.deleteMany()
  before = (await db.audit.aggregate({ _max: { id: true } }))._max.id ?? 0n
})

test('the audit tells clients apart, as the server has judged their addresses, and names none', async () => {
  for (const [number, address] of ['203.0.113.7', '203.0.113.7', '203.0.113.8'].entries()) {
    const answer = await send({ body: bodyOf(number), headers: { 'x-forwarded-for': address } })
    expect(answer.status).toBe(201)
  }
  const made = await db.audit.findMany({ where: { id: { gt: before } }, orderBy: { id: 'asc' } })
  const at = made.map((row) => row.at)
  expect(made.map(({ actor }) => actor)).toEqual([
    publicActor('203.0.113.7', at[0] as Date),
    publicActor('203.0.113.7', at[1] as Date),
    publicActor('203.0.113.8', at[2] as Date),
  ])
  expect(JSON.stringify(made.map((row) => ({ ...row, id: 0 })))).not.toContain('203.0.113')
})

test('so does what somebody does behind a link', async () => {
  await send({ body: bodyOf(1) })
  const { id } = await db.registration.findFirstOrThrow()
  const now = new Date()
  await cancelRegistration({ registrationId: id, actor: publicActor('203.0.113.9', now), now })
  const { actor } = await db.audit.findFirstOrThrow({
    where: { id: { gt: before }, event: 'registration.cancelled' },
  })
  expect(actor).toBe(publicActor('203.0.113.9', now))
})

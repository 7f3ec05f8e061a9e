import { afterEach, beforeEach, expect, test } from 'vitest'
import { approveRegistration } from '#lib/domain/registrations/approval/mutations.ts'
import { changeRegistration } from '#lib/domain/registrations/changes/mutations.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { isConflict } from '#lib/platform/errors/database.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { expectInvariants } from './invariants.ts'
import { meanwhile } from './meanwhile.ts'
import { freshSample, made, now, onsite, sampleForum } from './sample.ts'

const actor = 'public'
afterEach(expectInvariants)
beforeEach(() => freshSample())

/**
 * Begins the work while another connection holds the registration, and then asks there for the kind of place that
 * the work holds: each waits for the other, and the database breaks off the one that has waited longer.
 */
async function inDeadlock<T>(registrationId: string, work: () => Promise<T>): Promise<T> {
  const { id: ticketTypeId } = await onsite()
  return meanwhile(work, {
    hold: (tx) =>
      tx.$executeRaw`SELECT 1 FROM registration WHERE id = ${registrationId}::uuid FOR UPDATE`,
    change: (tx) =>
      tx.$executeRaw`SELECT 1 FROM ticket_type WHERE id = ${ticketTypeId}::uuid FOR UPDATE`,
  })
}

test('a change that a deadlock broke off is made after all, once', async () => {
  const registrationId = await made(1)
  const call = {
    ...{ registrationId, version: 1, actor, now },
    input: {
      ...{ name: '芦花', phone: null, organisation: null, ticketType: 'onsite' },
      ...{ sessions: [], answers: {} },
    },
  }
  expect(await inDeadlock(registrationId, () => changeRegistration(call))).toMatchObject({
    ok: true,
    value: { version: 2 },
  })
  expect(await db.mailOutbox.count({ where: { kind: 'changed', registrationId } })).toBe(1)
})

test('so is a cancellation', async () => {
  const registrationId = await made(1)
  const cancel = () => cancelRegistration({ registrationId, actor, now })
  expect(await inDeadlock(registrationId, cancel)).toEqual({ ok: true, value: { promoted: 0 } })
  expect(await db.mailOutbox.count({ where: { kind: 'cancelled', registrationId } })).toBe(1)
})

test('and an approval', async () => {
  await db.registrationSettings.updateMany({ data: { needsApproval: true } })
  const registrationId = await made(1)
  const { id: forumId } = await sampleForum()
  const call = { forumId, registrationId, note: null, actor, now }
  const approved = { ok: true, value: { status: 'confirmed' } }
  expect(await inDeadlock(registrationId, () => approveRegistration(call))).toEqual(approved)
})

test('two that lock in opposite order both arrive, and without another try one does not', async () => {
  const ids = [await made(1), await made(2)]
  const meet = async (again: <T>(work: () => Promise<T>) => Promise<T>) => {
    let met = 0
    const { promise: both, resolve } = Promise.withResolvers<void>()
    const lockInOrder = (order: string[]) =>
      again(() =>
        db.$transaction(async (tx) => {
          for (const id of order) {
            await tx.$executeRaw`UPDATE registration SET phone = phone WHERE id = ${id}::uuid`
            if (++met >= 2) resolve()
            await both
          }
          return 'arrived'
        }),
      )
    return Promise.allSettled([lockInOrder(ids), lockInOrder(ids.toReversed())])
  }
  const retried = await meet(retryConflicts)
  expect(retried.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  const once = await meet((work) => work())
  const failed = once.filter((one) => one.status === 'rejected')
  expect(failed.map(({ reason }) => isConflict(reason))).toEqual([true])
})

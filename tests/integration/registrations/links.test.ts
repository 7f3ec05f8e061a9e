import { beforeEach, expect, test } from 'vitest'
import {
  getLinkedRegistration,
  requireLinkedRegistration,
} from '#lib/domain/registrations/gates.ts'
import { getOpenHandover } from '#lib/domain/registrations/handovers/gates.ts'
import { offerHandover, withdrawHandover } from '#lib/domain/registrations/handovers/mutations.ts'
import { handoverToken, registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { db } from '#lib/platform/db.ts'
import { freshSample, now, register } from './sample.ts'

beforeEach(async () => {
  await freshSample()
})

async function registered(name: string) {
  const result = await register(name)
  if (!result.ok) throw new Error(result.reason)
  return result.value.registrationId
}

test('a link opens its own registration and no other', async () => {
  const mine = await registered('mine')
  const other = await registered('other')
  const token = registrationToken({ id: mine, linkVersion: 1 })
  expect((await getLinkedRegistration(token))?.id).toBe(mine)
  const [, ...seal] = token.split('.')
  const foreign = [registrationToken({ id: other, linkVersion: 1 }).split('.')[0], ...seal].join(
    '.',
  )
  expect(await getLinkedRegistration(foreign)).toBeNull()
  await expect(requireLinkedRegistration(foreign)).rejects.toMatchObject({ reason: 'not_found' })
})

test('a link ends with its version, and with the person', async () => {
  const id = await registered('ended')
  const token = registrationToken({ id, linkVersion: 1 })
  await db.registration.update({ where: { id }, data: { linkVersion: 2 } })
  expect(await getLinkedRegistration(token)).toBeNull()
  const newer = registrationToken({ id, linkVersion: 2 })
  expect((await getLinkedRegistration(newer))?.id).toBe(id)
})

test('a handover’s link is none of a registration, and ends when the offer is taken back', async () => {
  const registrationId = await registered('giver')
  const offered = await offerHandover({
    registrationId,
    input: { name: '林乙', email: 'taker@example.com', locale: 'zh' },
    actor: 'public',
    now,
  })
  if (!offered.ok) throw new Error(offered.reason)
  const token = handoverToken({ id: offered.value.handoverId })
  expect((await getOpenHandover(token))?.name).toBe('林乙')
  expect(await getLinkedRegistration(token)).toBeNull()
  expect(
    await getOpenHandover(registrationToken({ id: registrationId, linkVersion: 1 })),
  ).toBeNull()
  await withdrawHandover({ registrationId, actor: 'public', now })
  expect(await getOpenHandover(token)).toBeNull()
})

import { beforeEach, expect, test } from 'vitest'
import { refusalToMailbox } from '#lib/domain/privacy/queries.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { createAccount } from '#tests/factories/account.ts'
import { freshSample, made, now, sampleForum } from '../registrations/sample.ts'

beforeEach(async () => {
  await freshSample()
  await db.account.deleteMany()
})

test('a mailbox alone erases an address without an account, and one whose account is the mailbox', async () => {
  expect(await refusalToMailbox('reed-1@example.com')).toBeNull()
  await createAccount(1)
  expect(await refusalToMailbox('reed-1@example.com')).toBeNull()
})

test('an account with a second factor or a role is erased by whoever proves that too', async () => {
  const { id: forumId } = await sampleForum()
  await createAccount('app', { totpConfirmedAt: now, totpSecret: 'sealed' })
  await createAccount('admin', { isAdministrator: true })
  const manager = await createAccount('manager')
  await db.forumRole.create({ data: { accountId: manager.id, forumId, role: 'manager' } })
  for (const who of ['app', 'admin', 'manager']) {
    expect(await refusalToMailbox(`reed-${who}@example.com`)).toBe('sign_in_first')
  }
})

test('an account that was shut does not come back by being erased', async () => {
  await createAccount('shut', { disabledAt: now })
  expect(await refusalToMailbox('reed-shut@example.com')).toBe('account_shut')
})

test('erasing the giver leaves the place that a colleague has taken meanwhile', async () => {
  const registrationId = await made(1)
  // As after a handover that was accepted between listing and cancelling.
  await db.registration.update({
    where: { id: registrationId },
    data: { email: 'taker@example.com', emailNorm: 'taker@example.com' },
  })
  const call = { registrationId, isForced: true, actor: 'system', now }
  await cancelRegistration({ ...call, onlyOf: 'reed-1@example.com' })
  const after = () => db.registration.findUniqueOrThrow({ where: { id: registrationId } })
  expect((await after()).status).toBe('confirmed')
  await cancelRegistration({ ...call, onlyOf: 'taker@example.com' })
  expect((await after()).status).toBe('cancelled')
})

import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { getStanding } from '#lib/domain/accounts/account-sessions/queries.ts'
import { removePasskey } from '#lib/domain/accounts/passkeys/mutations.ts'
import { renewRecoveryCodes } from '#lib/domain/accounts/recovery-codes/mutations.ts'
import {
  beginTotp,
  confirmTotp,
  proveSecondFactor,
  removeTotp,
} from '#lib/domain/accounts/second-factor/mutations.ts'
import { getPendingTotp } from '#lib/domain/accounts/second-factor/queries.ts'
import { recoveryHash } from '#lib/platform/auth/totp.ts'
import { db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { accountCommand } from '#scripts/portal/admin/account-commands.ts'
import { administration } from '#scripts/portal/administration.ts'
import { createAccount, createSession } from '#tests/factories/account.ts'

/** Second factors, their recovery codes, and what proves them lately enough. */

const now = new Date('2026-11-25T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let number = 0

/** Somebody signed in, and what they do in this browser. */
async function somebody() {
  const account = await createAccount(`factor-${++number}`)
  const sid = await createSession(account.id, { now })
  const standing = await getStanding(sid, now)
  if (standing.kind !== 'signed_in') throw new Error(standing.kind)
  const actor = { accountId: account.id, sessionPublicId: standing.viewer.sessionPublicId, now }
  return { ...account, sid, actor }
}
type Somebody = Awaited<ReturnType<typeof somebody>>

/** Sets up an app and answers with its recovery codes. */
async function withApp({ id, actor }: Somebody) {
  await beginTotp(id)
  const secret = Uint8Array.from((await getPendingTotp(id)) as Buffer).buffer
  const code = new TOTP({ secret: new Secret({ buffer: secret }) }).generate({
    timestamp: now.getTime(),
  })
  const result = await confirmTotp({ ...actor, code })
  if (!result.ok) throw new Error(result.reason)
  return result.value.recoveryCodes
}

const withPasskey = ({ id }: Somebody) =>
  db.passkey.create({
    data: {
      ...{ accountId: id, publicKey: new Uint8Array(), label: '手机', transports: [] },
      credentialId: randomBytes(16).toString('base64url'),
    },
  })

const codesOf = ({ id }: Somebody) => db.recoveryCode.count({ where: { accountId: id } })
const notesOf = async ({ id }: Somebody) =>
  (await db.audit.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(
    ({ event, actor }) => [event, actor === id ? 'owner' : actor],
  )

test('a proof is fresh for ten minutes, and the second factor proven once more renews it', async () => {
  const person = await somebody()
  const [recovery = ''] = await withApp(person)
  const viewerAt = async (sid: string, at: Date) => {
    const standing = await getStanding(sid, at)
    return standing.kind === 'signed_in' ? standing.viewer.isFreshlyProven : standing.kind
  }
  expect(await viewerAt(person.sid, later(9.99))).toBe(true)
  expect(await viewerAt(person.sid, later(10))).toBe(false)

  const again = { ...person.actor, now: later(60) }
  const wrong = { ok: false, reason: 'wrong_second_factor' }
  expect(await proveSecondFactor({ ...again, code: '000000000000' })).toEqual(wrong)
  expect(await viewerAt(person.sid, later(60))).toBe(false)
  const proven = await proveSecondFactor({ ...again, code: recovery })
  if (!proven.ok) throw new Error(proven.reason)
  expect(await viewerAt(proven.value.sid, later(69))).toBe(true)
  expect(await viewerAt(proven.value.sid, later(70))).toBe(false)
  // Whoever had copied the cookie has nothing of it.
  expect(await viewerAt(person.sid, later(60))).toBe('anonymous')
})

test('a sign-in that was ended meanwhile is proven no more', async () => {
  const person = await somebody()
  const [recovery = ''] = await withApp(person)
  await db.accountSession.deleteMany({ where: { accountId: person.id } })
  expect(await proveSecondFactor({ ...person.actor, code: recovery })).toEqual({
    ok: false,
    reason: 'wrong_second_factor',
  })
})

test('recovery codes stay while a factor does, and go with the last one', async () => {
  const person = await somebody()
  await withApp(person)
  const { id: passkeyId } = await withPasskey(person)
  const off = { ...person.actor, isStaff: false }
  expect(await codesOf(person)).toBe(10)
  expect((await removeTotp(off)).ok).toBe(true)
  expect(await codesOf(person)).toBe(10)
  expect((await removePasskey({ ...off, passkeyId })).ok).toBe(true)
  expect(await codesOf(person)).toBe(0)

  const other = await somebody()
  await withApp(other)
  expect((await removeTotp({ ...other.actor, isStaff: false })).ok).toBe(true)
  expect(await codesOf(other)).toBe(0)
})

test('a first factor makes new codes, and those of an earlier one open nothing', async () => {
  const person = await somebody()
  const old = 'ABCDEFGHJKMN'
  await db.recoveryCode.create({ data: { accountId: person.id, codeHash: recoveryHash(old) } })
  const codes = await withApp(person)
  expect([codes.length, await codesOf(person)]).toEqual([10, 10])
  expect((await proveSecondFactor({ ...person.actor, code: old })).ok).toBe(false)
})

test('without a factor there are no codes to renew', async () => {
  const person = await somebody()
  const refused = { ok: false, reason: 'second_factor_required' }
  expect(await renewRecoveryCodes(person.actor)).toEqual(refused)
  // An app whose first code never came back is none.
  await beginTotp(person.id)
  expect(await renewRecoveryCodes(person.actor)).toEqual(refused)
  expect(await codesOf(person)).toBe(0)
  await withPasskey(person)
  expect((await renewRecoveryCodes(person.actor)).ok).toBe(true)
  expect(await codesOf(person)).toBe(10)
})

test('the last factor and new codes at once leave no codes behind', async () => {
  for (let round = 0; round < 5; round++) {
    const person = await somebody()
    await withApp(person)
    await Promise.all([
      removeTotp({ ...person.actor, isStaff: false }),
      renewRecoveryCodes(person.actor),
    ])
    expect(await codesOf(person)).toBe(0)
  }
})

const admin = await administration(env.DATABASE_URL as string)

async function say(...words: string[]): Promise<string[]> {
  const command = accountCommand(words, now)
  if (!command) throw new Error(`no command: ${words.join(' ')}`)
  return command(admin)
}

test('reset-factor takes every factor and code away, ends the sign-ins and says who did it', async () => {
  const [person, neighbour] = [await somebody(), await somebody()]
  for (const one of [person, neighbour]) {
    await withApp(one)
    await withPasskey(one)
  }
  const elsewhere = await createSession(person.id, { now, secondFactorAt: now })
  const [first = ''] = await say('reset-factor', person.email.toUpperCase())
  expect(first).toContain(`of ${person.email.toUpperCase()} are gone`)
  for (const sid of [person.sid, elsewhere]) {
    expect((await getStanding(sid, now)).kind).toBe('anonymous')
  }
  const left = async ({ id }: Somebody) => [
    await db.passkey.count({ where: { accountId: id } }),
    await db.recoveryCode.count({ where: { accountId: id } }),
    await db.account.count({ where: { id, totpSecret: { not: null } } }),
  ]
  expect([await left(person), await left(neighbour)]).toEqual([
    [0, 0, 0],
    [1, 10, 1],
  ])
  expect((await notesOf(person)).at(-1)).toEqual(['account.factors_reset', 'system'])
  // Signed in anew, nothing is asked for any more.
  expect((await getStanding(await createSession(person.id, { now }), now)).kind).toBe('signed_in')
  expect((await getStanding(neighbour.sid, now)).kind).toBe('signed_in')
})

test('reset-factor of nobody is one sentence', async () => {
  await expect(say('reset-factor', 'nobody@example.com')).rejects.toMatchObject({
    name: 'Halt',
    message: 'Nobody has an account with this address: check how it is spelt.',
  })
  for (const words of [['reset-factor'], ['reset-factor', 'x'], ['reset-factor', 'a@b.c', 'd']]) {
    expect(accountCommand(words, now)).toBeUndefined()
  }
})

import { beforeEach, describe, expect, it } from 'vitest'
import { getStanding } from '#lib/domain/accounts/account-sessions/queries.ts'
import { SET_UP_MS } from '#lib/domain/accounts/constants.ts'
import { createSetUp, setUpAdministrator } from '#lib/domain/accounts/set-up/mutations.ts'
import { getSetUp } from '#lib/domain/accounts/set-up/queries.ts'
import { readLinkToken, readSetUpToken, setUpTokenOf } from '#lib/domain/accounts/sign-in/utils.ts'
import { db } from '#lib/platform/db.ts'
import { createAccount, createSession } from '#tests/factories/account.ts'

const now = new Date('2026-11-25T12:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)
let number = 0
const someAddress = () => `operator-${++number}@example.com`
const REFUSED = { ok: false, reason: 'no_longer_valid' }

const use = (challengeId: string, email: string | undefined, at = now) =>
  setUpAdministrator({ challengeId, email, locale: 'en', device: 'Chrome', now: at })
const administrators = () =>
  db.account.findMany({ where: { isAdministrator: true }, select: { email: true } })

beforeEach(() => db.account.updateMany({ data: { isAdministrator: false } }))

describe('the set-up link of a portal without administrator', () => {
  it('makes one, signs them in, and works once', async () => {
    const id = await createSetUp(null, now)
    expect(await getSetUp(id, now)).toEqual({ email: null, isOver: false })
    const email = someAddress()
    const entered = await use(id, email)
    if (!entered.ok) throw new Error(entered.reason)
    expect(entered.value).toMatchObject({ nextPath: '/en/me/security', isSecondFactorDue: false })
    const standing = await getStanding(entered.value.sid, now)
    expect(standing).toMatchObject({
      kind: 'signed_in',
      viewer: { email, isAdministrator: true, isStaff: true, isSecondFactorProven: false },
    })
    const events = await db.audit.findMany({
      where: { subjectId: entered.value.accountId },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ event }) => event)).toEqual([
      'account.made',
      'account.became_administrator',
      'account.signed_in',
    ])
    expect(await use(id, email)).toEqual(REFUSED)
    expect((await getSetUp(id, now))?.isOver).toBe(true)
  })

  it('makes one of ten who use it at once', async () => {
    const id = await createSetUp(null, now)
    const ten = Array.from({ length: 10 }, someAddress)
    const results = await Promise.all(ten.map((email) => use(id, email)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const won = ten.filter((_, index) => results[index]?.ok).map((email) => ({ email }))
    expect(await administrators()).toEqual(won)
    expect(await db.account.count({ where: { email: { in: ten } } })).toBe(1)
  })

  it('is worth nothing where there is an administrator', async () => {
    const id = await createSetUp(null, now)
    await createAccount(`administrator-${++number}`, { isAdministrator: true })
    expect((await getSetUp(id, now))?.isOver).toBe(true)
    const email = someAddress()
    expect(await use(id, email)).toEqual(REFUSED)
    expect(await db.account.count({ where: { email } })).toBe(0)
  })

  it('asks for an address, and is not used up by a form without one', async () => {
    const id = await createSetUp(null, now)
    expect(await use(id, undefined)).toEqual({ ok: false, reason: 'address_missing' })
    expect((await use(id, someAddress())).ok).toBe(true)
  })

  it('is dead once another was made, and after half an hour', async () => {
    const first = await createSetUp(null, now)
    const second = await createSetUp(null, later(1))
    expect(await use(first, someAddress(), later(1))).toEqual(REFUSED)
    expect(SET_UP_MS).toBe(30 * 60_000)
    expect(await use(second, someAddress(), later(1 + SET_UP_MS))).toEqual(REFUSED)
    expect((await getSetUp(second, later(1 + SET_UP_MS)))?.isOver).toBe(true)
    expect((await use(second, someAddress(), later(SET_UP_MS))).ok).toBe(true)
  })
})

describe('an invitation', () => {
  it('is for its address alone, also beside other administrators', async () => {
    await createAccount(`administrator-${++number}`, { isAdministrator: true })
    const invited = await createAccount(`invited-${++number}`)
    const before = await createSession(invited.id, { now })
    const id = await createSetUp(invited.email.toUpperCase(), now)
    const entered = await use(id, 'somebody.else@example.com')
    expect(entered).toMatchObject({ ok: true, value: { accountId: invited.id } })
    expect(await db.account.count({ where: { email: 'somebody.else@example.com' } })).toBe(0)
    // What the account may do has changed: whoever was signed in with it signs in again.
    expect((await getStanding(before, now)).kind).toBe('anonymous')
  })

  it('is dead after a second one for the same address, and leaves those of others alone', async () => {
    const [email, other] = [someAddress(), someAddress()]
    const [first, foreign] = [await createSetUp(email, now), await createSetUp(other, now)]
    const second = await createSetUp(email.toUpperCase(), later(1))
    expect(await use(first, undefined, later(1))).toEqual(REFUSED)
    expect((await use(second, undefined, later(1))).ok).toBe(true)
    expect((await use(foreign, undefined, later(1))).ok).toBe(true)
  })

  it('of an account that was shut opens nothing', async () => {
    const shut = await createAccount(`shut-${++number}`, { disabledAt: now })
    expect(await use(await createSetUp(shut.email, now), undefined)).toEqual(REFUSED)
    expect(await administrators()).toEqual([])
  })
})

describe('the token of a set-up link', () => {
  it('is derived: the database holds nothing of its secret part', async () => {
    const id = await createSetUp(someAddress(), now)
    const token = setUpTokenOf(id)
    expect(readSetUpToken(token)).toBe(id)
    const [row] = await db.$queryRaw<{ text: string }[]>`
      SELECT c::text AS text FROM sign_in_challenge c WHERE id = ${id}::uuid`
    const [, , mac = ''] = token.split('.')
    expect(mac).toHaveLength(22)
    const kept = row?.text ?? ''
    expect([kept.includes(id), kept.includes(mac), kept.includes(token)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('signs nobody in as the link of a letter would, nor the other way round', async () => {
    const id = await createSetUp(someAddress(), now)
    expect(readLinkToken(setUpTokenOf(id))).toBeNull()
    const { id: code } = await db.signInChallenge.create({
      data: {
        ...{ purpose: 'sign_in', email: 'x@example.com', emailNorm: 'x@example.com', locale: 'zh' },
        ...{ createdAt: now, expiresAt: later(60_000) },
      },
    })
    expect(await getSetUp(code, now)).toBeNull()
    expect(await use(code, 'x@example.com')).toEqual(REFUSED)
  })
})

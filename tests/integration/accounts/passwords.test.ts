import { hash } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { getStanding } from '#lib/domain/accounts/account-sessions/queries.ts'
import { setPassword, signInWithPassword } from '#lib/domain/accounts/passwords/mutations.ts'
import { hashPassword, isOutgrown, isPassword } from '#lib/platform/auth/passwords.ts'
import { db } from '#lib/platform/db.ts'
import { createAccount, createSession } from '#tests/factories/account.ts'

const now = new Date('2026-11-25T12:00:00Z')
const PASSWORD = '河水静静流过这座城市 a river'
let number = 0
const someone = (over = {}) => createAccount(`password-${++number}`, over)
const attempt = (email: string, password: string) =>
  signInWithPassword({ email, password, nextPath: null, device: '', now })

describe('a password (T44)', () => {
  it('is kept as argon2id with 64 MiB, three passes, a salt and tag of their own', async () => {
    const [one, two] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(one).not.toBe(two)
    expect([await isPassword(one, PASSWORD), await isPassword(one, `${PASSWORD} `)]).toEqual([
      true,
      false,
    ])
    expect(await isPassword(null, PASSWORD)).toBe(false)
  })

  it('is refused by the database in any other form', async () => {
    const account = await someone()
    for (const passwordHash of ['plain', '$argon2i$v=19$m=65536', '$2b$10$abc', 'a'.repeat(64)]) {
      const data = { passwordHash }
      await expect(db.account.update({ where: { id: account.id }, data })).rejects.toThrow()
    }
  })

  it('is hashed anew when its parameters were smaller, and no sign-in ends by that', async () => {
    const old = await hash(PASSWORD.normalize('NFKC'), { memoryCost: 19_456, timeCost: 2 })
    const account = await someone({ passwordHash: old })
    const sid = await createSession(account.id, { now })
    expect((await attempt(account.email, PASSWORD)).ok).toBe(true)
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { id: account.id } })
    expect([isOutgrown(old), isOutgrown(passwordHash ?? '')]).toEqual([true, false])
    expect((await getStanding(sid, now)).kind).toBe('signed_in')
    expect((await attempt(account.email, PASSWORD)).ok).toBe(true)
  })

  it('is not right for nobody, for none, or for a disabled account', async () => {
    const passwordHash = await hashPassword(PASSWORD)
    const refused = { ok: false, reason: 'wrong_password' }
    expect(await attempt('nobody@example.com', PASSWORD)).toEqual(refused)
    expect(await attempt((await someone()).email, PASSWORD)).toEqual(refused)
    const disabled = await someone({ passwordHash, disabledAt: now })
    expect(await attempt(disabled.email, PASSWORD)).toEqual(refused)
  })

  it('changed, ends every other sign-in and keeps the one that changed it', async () => {
    const account = await someone()
    const [here, there] = [await createSession(account.id), await createSession(account.id)]
    const standing = await getStanding(here, new Date())
    if (standing.kind !== 'signed_in') throw new Error(standing.kind)
    const { sessionPublicId, isFreshlyProven } = standing.viewer
    const choice = { accountId: account.id, sessionPublicId, isFreshlyProven, now: new Date() }
    // The first one, too, wants to know who sits there.
    const stale = { ...choice, isFreshlyProven: false, current: '', password: PASSWORD }
    expect(await setPassword(stale)).toEqual({ ok: false, reason: 'fresh_proof_required' })
    expect((await setPassword({ ...choice, current: '', password: PASSWORD })).ok).toBe(true)
    expect((await getStanding(here, new Date())).kind).toBe('signed_in')
    expect((await getStanding(there, new Date())).kind).toBe('anonymous')
    expect(await setPassword({ ...choice, current: 'guess', password: 'another' })).toEqual({
      ok: false,
      reason: 'wrong_current',
    })
  })

  it('leaves many who try at once in line, and never more than four at work', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 70 }, () => isPassword(null, PASSWORD)),
    )
    const busy = tries.filter((one) => one.status === 'rejected')
    // Four at work and fifty in line; the rest is told at once, before anything is hashed.
    expect(busy.length).toBeGreaterThanOrEqual(16)
    expect(busy.every(({ reason }) => reason.name === 'Busy')).toBe(true)
  }, 60_000)
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { getStanding } from '#lib/domain/accounts/account-sessions/queries.ts'
import { CHALLENGE_MS, CODES_PER_HOUR, RESEND_AFTER_MS } from '#lib/domain/accounts/constants.ts'
import { codeLetter } from '#lib/domain/accounts/emails.ts'
import {
  enterCode,
  followLink,
  requestCode,
  resendCode,
} from '#lib/domain/accounts/sign-in/mutations.ts'
import { getChallenge, getCodeLetterFacts } from '#lib/domain/accounts/sign-in/queries.ts'
import { codeOf, linkTokenOf, readLinkToken } from '#lib/domain/accounts/sign-in/utils.ts'
import { db } from '#lib/platform/db.ts'
import { createAccount } from '#tests/factories/account.ts'

const now = new Date('2026-11-25T12:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)
const HOUR_MS = 3_600_000
let number = 0
const someAddress = () => `code-${++number}@example.com`

async function challengeOf(email: string, at = now): Promise<string> {
  const sent = await requestCode({ email, locale: 'zh', nextPath: null, now: at })
  if (!sent.ok) throw new Error('no code was sent')
  return sent.challengeId
}
const proof = (challengeId: string, at = now) => ({ challengeId, device: 'Chrome', now: at })
const wrongFor = (id: string) => (codeOf(id) === '000000' ? '000001' : '000000')

describe('a code', () => {
  it('signs in, makes the account of a new address, and is written in one letter', async () => {
    const email = `Reed.${++number}@Example.com`
    const challengeId = await challengeOf(email)
    expect(await db.account.count({ where: { emailNorm: email.toLowerCase() } })).toBe(0)
    expect(await db.mailOutbox.count({ where: { challengeId, kind: 'code' } })).toBe(1)

    const entered = await enterCode({ ...proof(challengeId), code: codeOf(challengeId) })
    if (!entered.ok) throw new Error(entered.reason)
    const standing = await getStanding(entered.value.sid, now)
    if (standing.kind !== 'signed_in') throw new Error(standing.kind)
    expect([standing.viewer.email, standing.viewer.emailNorm]).toEqual([email, email.toLowerCase()])
  })

  it('opens the account that the address has, however it is spelt', async () => {
    const account = await createAccount(`spelt-${++number}`)
    const entered = await enterCode({
      ...proof(await challengeOf(account.email.toUpperCase())),
      code: codeOf(
        (await db.signInChallenge.findFirstOrThrow({ where: { emailNorm: account.emailNorm } })).id,
      ),
    })
    expect(entered).toMatchObject({ ok: true, value: { accountId: account.id } })
  })

  it('works once, as code and as link', async () => {
    const id = await challengeOf(someAddress())
    expect((await enterCode({ ...proof(id), code: codeOf(id) })).ok).toBe(true)
    expect(await enterCode({ ...proof(id), code: codeOf(id) })).toEqual({
      ok: false,
      reason: 'no_longer_valid',
    })
    expect(await followLink(proof(id))).toEqual({ ok: false, reason: 'no_longer_valid' })
  })

  it('works once, of ten at the same moment', async () => {
    const id = await challengeOf(someAddress())
    const all = await Promise.all(Array.from({ length: 10 }, () => followLink(proof(id))))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is dead after 20 minutes, after a second request, and after five wrong tries', async () => {
    expect(CHALLENGE_MS).toBeLessThanOrEqual(30 * 60_000)
    const dead = { ok: false, reason: 'no_longer_valid' }
    const old = await challengeOf(someAddress())
    expect(await followLink(proof(old, later(CHALLENGE_MS)))).toEqual(dead)

    const email = someAddress()
    const first = await challengeOf(email)
    const second = await challengeOf(email, later(1_000))
    expect(await enterCode({ ...proof(first, later(1_000)), code: codeOf(first) })).toEqual(dead)
    expect((await followLink(proof(second, later(1_000)))).ok).toBe(true)

    const guessed = await challengeOf(someAddress())
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => enterCode({ ...proof(guessed), code: wrongFor(guessed) })),
    )
    expect(tries.filter((one) => !one.ok && one.reason === 'wrong_code')).toHaveLength(5)
    expect(await enterCode({ ...proof(guessed), code: codeOf(guessed) })).toEqual(dead)
    expect((await getChallenge(guessed, now))?.expiresAt).toBeNull()
  })

  it('is not sent more than five times an hour to one address, at once or in turn (T39)', async () => {
    const email = someAddress()
    const asked = await Promise.all(
      Array.from({ length: 20 }, () => requestCode({ email, locale: 'en', nextPath: null, now })),
    )
    expect(asked.filter(({ ok }) => ok)).toHaveLength(CODES_PER_HOUR)
    expect(asked.find(({ ok }) => !ok)).toEqual({ ok: false, retryAfterSeconds: 3_600 })
    const sent = await db.mailOutbox.count({ where: { challenge: { emailNorm: email } } })
    expect(sent).toBe(5)
    // The owner is not locked out for ever.
    const again = await requestCode({ email, locale: 'en', nextPath: null, now: later(HOUR_MS) })
    expect(again.ok).toBe(true)
  })

  it('can be asked for again after a minute', async () => {
    const id = await challengeOf(someAddress())
    expect(await resendCode(id, 'en', later(20_000))).toEqual({ ok: false, retryAfterSeconds: 40 })
    const again = await resendCode(id, 'en', later(RESEND_AFTER_MS))
    expect(again.ok).toBe(true)
    expect(await resendCode(randomUUID(), 'en', now)).toEqual({
      ok: false,
      reason: 'no_longer_valid',
    })
  })

  it('of a disabled account looks like one that is over', async () => {
    const account = await createAccount(`disabled-${++number}`, { disabledAt: now })
    const id = await challengeOf(account.email)
    expect(await followLink(proof(id))).toEqual({ ok: false, reason: 'no_longer_valid' })
  })

  it('stands nowhere in the database, nor does the link (T44)', async () => {
    const id = await challengeOf(someAddress())
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
    const token = linkTokenOf(id)
    const found: string[] = []
    for (const { name } of tables) {
      const [hit] = await db.$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM "${name}" AS t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0`,
        token,
        token.split('.')[2],
      )
      if (hit?.n) found.push(name)
    }
    expect(found).toEqual([])
    const row = await db.signInChallenge.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(row)).not.toContain(codeOf(id))
  })
})

describe('the letter', () => {
  it('holds code and link, for whoever asked, and none goes out for a dead code', async () => {
    const email = someAddress()
    const id = await challengeOf(email)
    const facts = await getCodeLetterFacts(id, now)
    expect(facts).toEqual({
      to: email,
      locale: 'zh',
      code: codeOf(id),
      linkPath: `/zh/sign-in/link/${linkTokenOf(id)}`,
      minutes: 20,
    })
    expect(readLinkToken(linkTokenOf(id))).toBe(id)
    if (!facts) throw new Error('no facts')
    for (const locale of ['zh', 'zh-hant', 'en'] as const) {
      const letter = codeLetter({ ...facts, locale })
      expect(letter.blocks.filter(({ kind }) => kind === 'code')).toHaveLength(1)
      expect(letter.subject).toContain(facts.code)
    }
    await requestCode({ email, locale: 'zh', nextPath: null, now: later(1) })
    expect(await getCodeLetterFacts(id, later(2))).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { signInWithPassword } from '#lib/domain/accounts/passwords/mutations.ts'
import { requestCode } from '#lib/domain/accounts/sign-in/mutations.ts'
import { hashPassword } from '#lib/platform/auth/passwords.ts'
import { createAccount } from '#tests/factories/account.ts'
import { mannWhitney, median } from '#tests/factories/compared-times.ts'

const SAMPLES = 200
const KNOWN = 50

async function timed(work: () => Promise<unknown>) {
  const begun = performance.now()
  const answer = await work()
  return { answer, ms: performance.now() - begun }
}

/** Known and unknown in turn, each pair in random order, so that nothing else can make the difference. */
async function compare(ask: (email: string, round: number) => Promise<unknown>, name: string) {
  const passwordHash = await hashPassword('what nobody will type')
  for (let i = 0; i < KNOWN; i++) await createAccount(`${name}-${i}`, { passwordHash })
  for (let i = 0; i < 10; i++) await ask(`warm-${name}-${i}@example.com`, 100 + i)
  const known: number[] = []
  const unknown: number[] = []
  const answers = new Set<string>()
  for (let i = 0; i < SAMPLES; i++) {
    const round = Math.floor(i / KNOWN)
    const pair = [
      { email: `reed-${name}-${i % KNOWN}@example.com`, into: known },
      { email: `none-${name}-${i % KNOWN}@example.com`, into: unknown },
    ]
    if (Math.random() < 0.5) pair.reverse()
    for (const { email, into } of pair) {
      const { answer, ms } = await timed(() => ask(email, round))
      into.push(ms)
      answers.add(JSON.stringify(answer))
    }
  }
  return {
    answers: [...answers],
    apartMs: Math.abs(median(known) - median(unknown)),
    p: mannWhitney(known, unknown),
  }
}

/**
 * What the row asks: medians within 5 ms, and no significant difference. Judged by a second,
 * independent sample where the first says otherwise: chance does so once in a hundred, a busy
 * machine more often, and neither twice in a row.
 */
async function expectSame(ask: Parameters<typeof compare>[0], name: string, answer: string) {
  const tells = ({ apartMs, p }: { apartMs: number; p: number }) => apartMs >= 5 || p <= 0.01
  const first = await compare(ask, name)
  const judged = tells(first) ? await compare(ask, `${name}-again`) : first
  expect([...new Set([...first.answers, ...judged.answers])]).toEqual([answer])
  expect({ ...judged, tells: tells(judged) }).toMatchObject({ tells: false })
}

describe('known and unknown addresses (T40)', () => {
  it('get the same answer to a request for a code, after the same time', async () => {
    const now = new Date('2026-11-25T12:00:00Z')
    const ask = async (email: string, round: number) => {
      const at = new Date(now.getTime() + round * 3_600_000)
      const { ok } = await requestCode({ email, locale: 'zh', nextPath: null, now: at })
      return ok
    }
    await expectSame(ask, 'code', 'true')
  }, 120_000)

  it('get the same answer to a wrong password, after the same time', async () => {
    const now = new Date()
    const ask = (email: string) =>
      signInWithPassword({ email, password: 'guess', nextPath: null, device: '', now })
    await expectSame(ask, 'password', JSON.stringify({ ok: false, reason: 'wrong_password' }))
  }, 240_000)
})

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

describe('known and unknown addresses (T40)', () => {
  it('get the same answer to a request for a code, after the same time', async () => {
    const now = new Date('2026-11-25T12:00:00Z')
    const { answers, apartMs, p } = await compare(async (email, round) => {
      const at = new Date(now.getTime() + round * 3_600_000)
      const { ok } = await requestCode({ email, locale: 'zh', nextPath: null, now: at })
      return ok
    }, 'code')
    expect(answers).toEqual(['true'])
    expect(apartMs).toBeLessThan(5)
    expect(p).toBeGreaterThan(0.01)
  }, 120_000)

  it('get the same answer to a wrong password, after the same time', async () => {
    const now = new Date()
    const { answers, apartMs, p } = await compare(
      (email) => signInWithPassword({ email, password: 'guess', nextPath: null, device: '', now }),
      'password',
    )
    expect(answers).toEqual([JSON.stringify({ ok: false, reason: 'wrong_password' })])
    expect(apartMs).toBeLessThan(5)
    expect(p).toBeGreaterThan(0.01)
  }, 240_000)
})

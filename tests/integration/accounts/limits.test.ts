import { describe, expect, it } from 'vitest'
import { ADDRESS_LIMIT } from '#lib/domain/accounts/constants.ts'
import { accountLimits, placeLimits } from '#lib/domain/accounts/limits/utils.ts'
import { checkLimits } from '#lib/platform/rate-limit/check-limits.ts'

const MINUTE_MS = 60_000
const now = new Date('2026-11-25T12:07:00Z')
const at = (ms: number) => new Date(now.getTime() + ms)
const tryIn = (address: string, account: string, when = now) =>
  checkLimits([...placeLimits(address), ...accountLimits('password', account)], when)

describe('guessing (T39)', () => {
  it('at one account ends after a few tries, whatever the network address', async () => {
    const answers = []
    for (let i = 0; i < 1_000; i++) {
      const address = `203.${i >> 8}.${i & 255}.7`
      // Spread over a quarter of an hour, across the edge of two windows.
      answers.push(await tryIn(address, 'owner@example.com', at(i * 850)))
    }
    const allowed = answers.filter((one) => one.allowed).length
    expect(allowed).toBeGreaterThan(0)
    expect(allowed).toBeLessThanOrEqual(10)
    const refused = answers.find((one) => !one.allowed)
    expect(refused?.retryAfterSeconds).toBeGreaterThan(0)
    expect(refused?.retryAfterSeconds).toBeLessThanOrEqual(900)
    // The owner is not locked out for ever, nor out of the other ways.
    expect((await tryIn('198.51.100.9', 'owner@example.com', at(30 * MINUTE_MS))).allowed).toBe(
      true,
    )
    const code = await checkLimits(accountLimits('code', 'owner@example.com'), at(850_000))
    expect(code.allowed).toBe(true)
  }, 180_000)

  it('at a thousand accounts from one address ends too', async () => {
    // An hour on: windows of the test before are over, and may be swept away.
    const when = at(60 * MINUTE_MS)
    const answers = []
    for (let i = 0; i < 1_000; i++) {
      answers.push(await tryIn('192.0.2.1', `a${i}@example.com`, when))
    }
    expect(answers.filter((one) => one.allowed)).toHaveLength(ADDRESS_LIMIT.max)
    // Neighbours of the same subscriber share the allowance, others do not.
    const v6 = (tail: string) => tryIn(`2001:db8:0:7::${tail}`, `v6-${tail}@example.com`, when)
    for (let i = 0; i < ADDRESS_LIMIT.max; i++)
      expect((await v6(i.toString(16))).allowed).toBe(true)
    expect((await v6('ffff')).allowed).toBe(false)
    expect((await tryIn('192.0.2.2', 'somebody@example.com', when)).allowed).toBe(true)
  }, 180_000)

  it('leaves thirty phones behind one venue their tries', async () => {
    for (let phone = 0; phone < 30; phone++) {
      const { allowed } = await tryIn(
        '198.51.100.77',
        `phone-${phone}@example.com`,
        at(90 * MINUTE_MS),
      )
      expect([phone, allowed]).toEqual([phone, true])
    }
  })
})

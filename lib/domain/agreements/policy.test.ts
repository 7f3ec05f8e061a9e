import { expect, test } from 'vitest'
import { isSigned, signingDayStarts } from './policy.ts'

const on = (day: string | null, timeZone = 'Asia/Shanghai') => ({
  signedOn: day === null ? null : { on: day, precision: 'day' as const },
  forum: { timeZone },
})

test.each([
  // midnight in Shanghai is 16:00 UTC of the day before
  ['2026-11-30', '2026-11-29T15:59:59Z', false],
  ['2026-11-30', '2026-11-29T16:00:00Z', true],
  ['2026-11-30', '2027-01-01T00:00:00Z', true],
  [null, '2000-01-01T00:00:00Z', true],
])('a signing of %s is past at %s: %s', (day, now, expected) => {
  expect(isSigned(on(day), new Date(now))).toBe(expected)
})

test('the day begins where the forum is, and only a coming one is waited for', () => {
  const before = new Date('2026-11-29T00:00:00Z')
  expect(signingDayStarts(on('2026-11-30'), before)?.toISOString()).toBe('2026-11-29T16:00:00.000Z')
  expect(signingDayStarts(on('2026-11-30', 'Europe/Brussels'), before)?.toISOString()).toBe(
    '2026-11-29T23:00:00.000Z',
  )
  expect(signingDayStarts(on('2026-11-28'), before)).toBeNull()
  expect(signingDayStarts(on(null), before)).toBeNull()
  expect(signingDayStarts({ ...on('2026-11-30'), forum: null }, before)?.toISOString()).toBe(
    '2026-11-29T16:00:00.000Z',
  )
})

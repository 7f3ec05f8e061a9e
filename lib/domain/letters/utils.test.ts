import { expect, test } from 'vitest'
import { MAX_TRIES } from './constants.ts'
import { pauseAfter } from './utils.ts'

test('each pause is up to twice the one before, never less than half, and six hours at most', () => {
  expect([1, 2, 3, 4].map((tries) => pauseAfter(tries, 1))).toEqual([
    30_000, 60_000, 120_000, 240_000,
  ])
  expect([1, 2, 3].map((tries) => pauseAfter(tries, 0))).toEqual([15_000, 30_000, 60_000])
  expect(pauseAfter(40, 1)).toBe(6 * 3_600_000)
  expect(pauseAfter(1, 0, 10)).toBe(5)
})

test('all tries together take most of a day at the longest', () => {
  const pauses = Array.from({ length: MAX_TRIES - 1 }, (_, index) => pauseAfter(index + 1, 1))
  expect(Math.round(pauses.reduce((a, b) => a + b) / 3_600_000)).toBe(15)
})

import { expect, test } from 'vitest'
import { wholeRange } from './utils.ts'

test('a day on which nobody registered is a gap, not left out', () => {
  expect(
    wholeRange([
      { day: '2026-04-30', count: 2 },
      { day: '2026-05-02', count: 1 },
    ]),
  ).toEqual([
    { day: '2026-04-30', count: 2 },
    { day: '2026-05-01', count: 0 },
    { day: '2026-05-02', count: 1 },
  ])
})

test('none at all, and more than a picture has room for', () => {
  expect(wholeRange([])).toEqual([])
  const far = [
    { day: '2024-01-01', count: 1 },
    { day: '2026-01-01', count: 1 },
  ]
  expect(wholeRange(far)).toEqual(far)
})

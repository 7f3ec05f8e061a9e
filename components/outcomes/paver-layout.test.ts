import { expect, test } from 'vitest'
import { canBeLaid, layPavers, STONE } from './paver-layout.ts'

const CATALOGUE = [18, 15, 23, 10, 6, 13]

test('the catalogue is 85 stones, as many of each part as it counts', () => {
  const { stones } = layPavers(CATALOGUE)
  expect(stones).toHaveLength(85)
  expect(CATALOGUE.map((_, part) => stones.filter((stone) => stone.part === part).length)).toEqual(
    CATALOGUE,
  )
})

test('no two stones of a course overlap, and none leaves the drawing', () => {
  const { stones, width, height } = layPavers(CATALOGUE)
  const courses = Map.groupBy(stones, ({ y }) => y)
  expect(courses.size).toBe(5)
  for (const course of courses.values()) {
    const lefts = course.map(({ x }) => x).sort((a, b) => a - b)
    const gaps = lefts.slice(1).map((x, index) => x - (lefts[index] ?? 0) - STONE.width)
    expect(gaps.every((gap) => gap === STONE.joint)).toBe(true)
  }
  expect(Math.max(...stones.map(({ x }) => x + STONE.width))).toBeLessThanOrEqual(width)
  expect(Math.max(...stones.map(({ y }) => y + STONE.height))).toBe(height)
})

test('a pavement of one stone and of none', () => {
  expect(layPavers([1]).stones).toEqual([{ part: 0, x: 0, y: 0 }])
  expect(layPavers([])).toMatchObject({ stones: [] })
})

test.each([
  ['as many as there may be', [399, 1], true],
  ['grains', [400, 1], false],
  ['parts of a stone', [1.5, 1.5], false],
  ['a part below nothing, which would let another be any number', [1_000_000, -999_900], false],
])('stones are laid, or not: %s', (_, parts, laid) => {
  expect(canBeLaid(parts)).toBe(laid)
})

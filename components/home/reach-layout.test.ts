import { describe, expect, test } from 'vitest'
import { TODAY, TRIBUTARIES } from './fixture.ts'
import { layoutReaches, REACH_WIDTH } from './reach-layout.ts'

describe('the river on narrow screens', () => {
  const { reaches } = layoutReaches(TRIBUTARIES, TODAY)
  const at = (slug: string) => reaches.find((reach) => reach.slug === slug)

  test('thins as one reads: every entry passes on what the older ones brought', () => {
    const passing = reaches.map((reach) => reach.passing.length)
    expect(passing).toEqual([26, 22, 19, 18, 18, 2, 1, 0])
    expect(at('jingmen-2017')?.joining).toHaveLength(16)
  })

  test('the oldest is leftmost, and what joins, joins on the right of all that passes', () => {
    expect(at('china-eu-2012')?.joining[0]?.x).toBe(3)
    for (const { passing, joining } of reaches) {
      const right = Math.max(0, ...passing.map((line) => line.x))
      for (const line of joining) expect(line.x).toBeGreaterThan(right)
      for (const line of [...passing, ...joining]) expect(line.x).toBeLessThanOrEqual(REACH_WIDTH)
    }
  })

  test('a programme is dotted after the last date on record', () => {
    const kind = (slug: string) => at(slug)?.passing.find((l) => l.kind.startsWith('prog'))?.kind
    expect(kind('jingmen-2017')).toBe('programme')
    expect(kind('pujiang-2023')).toBe('programme-unrecorded')
  })

  test('nothing flows into what is still to come', () => {
    const future = TRIBUTARIES.map((t) =>
      t.slug === 'sample' ? { ...t, startsOn: '2026-12-24' } : t,
    )
    expect(layoutReaches(future, TODAY).reaches[0]?.passing).toEqual([])
  })

  test('sixty forums keep to the left of the list', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      ...(TRIBUTARIES[1] as (typeof TRIBUTARIES)[number]),
      slug: `f${i}`,
      startsOn: `${2025 - Math.floor(i / 4)}-0${(i % 4) + 1}`,
    }))
    const xs = layoutReaches(many, TODAY).reaches.flatMap((reach) => reach.passing.map((l) => l.x))
    expect(Math.max(...xs)).toBeLessThanOrEqual(66)
  })
})

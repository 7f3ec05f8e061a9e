import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TODAY, TRIBUTARIES } from './fixture.ts'
import { layoutRiver, RIVER_WIDTH } from './river-layout.ts'
import type { RiverLayout, RiverLine, Tributary } from './river-types.ts'

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const FIRST = 14_600 // 2009-12-22
const NOW = 20_779 // 2026-11-22

/** Up to 60 forums and far more than 400 agreements, piled up or spread, with every kind among them. */
const record = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Tributary['kind']>('conference', 'programme', 'agreement', 'announced'),
      startsOn: fc.integer({ min: FIRST, max: NOW + 200 }).map(iso),
      length: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }),
      single: fc.integer({ min: 0, max: 9 }),
      aggregate: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
      totalUnknown: fc.boolean(),
      plate: fc.boolean(),
      name: fc.string({
        unit: fc.constantFrom(...'国际海绵城市发展大会Forum '),
        minLength: 2,
        maxLength: 50,
      }),
      details: fc.array(fc.string({ maxLength: 60 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((list) =>
    list.map(({ length, ...rest }, i): Tributary => {
      const slug = `t${i}`
      if (rest.startsOn > iso(NOW))
        return { ...rest, slug, single: 0, aggregate: 0, totalUnknown: false, kind: 'announced' }
      const endsOn =
        length === undefined ? undefined : iso(Date.parse(rest.startsOn) / 86_400_000 + length)
      return { ...rest, slug, endsOn }
    }),
  )

/** y of a line where it passes x; undefined where it does not. */
function yAt({ points }: RiverLine, x: number): number | undefined {
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] ?? [0, 0]
    const [bx, by] = points[i] ?? [0, 0]
    if (x >= ax && x <= bx && bx > ax) return ay + ((by - ay) * (x - ax)) / (bx - ax)
  }
  return undefined
}

/** Pairs of lines that change places somewhere: there must be none. */
function crossings({ lines }: RiverLayout): string[] {
  const found: string[] = []
  const grid = Array.from({ length: 240 }, (_, i) => i * 5.13)
  const heights = lines.map((line) => grid.map((x) => yAt(line, x)))
  for (let a = 0; a < lines.length; a++) {
    for (let b = a + 1; b < lines.length; b++) {
      let sign = 0
      for (let i = 0; i < grid.length; i++) {
        const [ya, yb] = [heights[a]?.[i], heights[b]?.[i]]
        if (ya === undefined || yb === undefined) continue
        const gap = ya - yb
        // drawn 0.25 apart nothing can be seen to cross
        if (Math.abs(gap) < 0.25) continue
        if (sign !== 0 && Math.sign(gap) !== sign) {
          found.push(`${lines[a]?.slug} × ${lines[b]?.slug} at ${grid[i]}`)
          break
        }
        sign = Math.sign(gap)
      }
    }
  }
  return found
}

describe('the time river', () => {
  test('the record of 2026: every forum has its label, one line per agreement', () => {
    const river = layoutRiver(TRIBUTARIES, TODAY)
    expect(river.perLine).toBe(1)
    expect(river.listed).toEqual([])
    expect(river.labels.map((label) => label.slug)).toEqual(TRIBUTARIES.map((t) => t.slug))
    const count = (kind: string) => river.lines.filter((line) => line.kind === kind).length
    expect(count('aggregate')).toBe(16)
    expect(count('single')).toBe(8)
    expect(count('unknown')).toBe(1)
    expect([count('programme'), count('programme-unrecorded')]).toEqual([1, 1])
    expect(river.stems.map((stem) => stem.slug)).toEqual(['sample', 'green-building-2020'])
  })

  test('leftmost goes deepest', () => {
    const river = layoutRiver(TRIBUTARIES, TODAY)
    const end = (slug: string) =>
      river.lines.find((line) => line.slug === slug)?.points.at(-1)?.[1] ?? 0
    expect(end('china-eu-2012')).toBeGreaterThan(end('jingmen-2017'))
    expect(end('jingmen-2017')).toBeGreaterThan(end('pujiang-2023'))
  })

  test('an empty record is an empty bed', () => {
    const river = layoutRiver([], TODAY)
    expect([river.lines, river.labels, river.listed]).toEqual([[], [], []])
    expect(Number.isFinite(river.today)).toBe(true)
  })

  test('sixty forums and four hundred agreements stand', () => {
    const many = Array.from(
      { length: 60 },
      (_, i): Tributary => ({
        slug: `f${i}`,
        kind: 'conference',
        startsOn: iso(FIRST + i * 100),
        single: 6,
        aggregate: i === 20 ? 40 : 0,
        totalUnknown: i % 9 === 0,
        plate: true,
        name: '国际海绵城市发展大会',
        details: ['演讲 10 场，协议 6 项'],
      }),
    )
    const river = layoutRiver(many, TODAY)
    expect(river.perLine).toBe(4)
    expect(river.labels.length).toBeGreaterThan(7)
    expect(river.labels.length + river.listed.length).toBe(60)
    expect(crossings(river)).toEqual([])
  })

  test('any record: labels apart, in order and inside; lines inside, in order, never crossing', () => {
    fc.assert(
      fc.property(record, (tributaries) => {
        const river = layoutRiver(tributaries, iso(NOW))
        expect(river.labels.length + river.listed.length).toBe(tributaries.length)
        for (const side of ['above', 'below'] as const) {
          const labels = river.labels.filter((label) => label.side === side)
          labels.forEach((label, i) => {
            expect(label.x).toBeGreaterThanOrEqual(0)
            expect(label.x + label.width).toBeLessThanOrEqual(RIVER_WIDTH + 0.001)
            const older = labels[i + 1]
            if (older) expect(older.x + older.width).toBeLessThan(label.x)
          })
        }
        for (const { points } of river.lines) {
          let last = Number.NEGATIVE_INFINITY
          for (const [x, y] of points) {
            expect(x).toBeGreaterThanOrEqual(Math.max(0, last - 0.001))
            expect(x).toBeLessThanOrEqual(RIVER_WIDTH)
            expect(y).toBeGreaterThanOrEqual(river.top - 0.001)
            expect(y).toBeLessThanOrEqual(river.bottom + 0.001)
            last = x
          }
        }
        expect(crossings(river)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

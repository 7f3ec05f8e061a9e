import { describe, expect, test } from 'vitest'
import { exactSlot, slotOf } from '#tests/factories/agenda.ts'
import { findClashes, isFeedOpen, nextClosedVersion, nextOpenVersion } from './policy.ts'
import type { StarredSession } from './types.ts'

const DAY = '2026-11-30'

const starred = (
  slug: string,
  slots: ReturnType<typeof exactSlot>[],
  over: Partial<StarredSession> = {},
): StarredSession => ({
  key: `sample/${slug}`,
  slug,
  parentKey: null,
  title: { 'zh-Hans': slug },
  status: 'scheduled',
  slots: slots.map((slot, index) => ({ ...slot, id: `${slug}-${index}` })),
  forum: {
    slug: 'sample',
    name: { 'zh-Hans': '示例' },
    shortName: null,
    kind: 'conference',
    mode: null,
    isSample: true,
    motif: 'blueprint',
    timeZone: 'Asia/Shanghai',
    startsOn: null,
    endsOn: null,
    city: null,
    venue: null,
  },
  version: 1,
  updatedAt: new Date('2026-11-01T00:00:00Z'),
  ...over,
})
const at = (from: string, to: string, day = DAY) => exactSlot(day, from, to)

describe('what happens at the same time', () => {
  test.each<[string, [string, string], [string, string], string | null]>([
    ['one inside the other', ['01:00', '03:00'], ['01:30', '02:00'], '01:30–02:00'],
    ['one after the beginning of the other', ['01:00', '02:00'], ['01:45', '03:00'], '01:45–02:00'],
    ['both alike', ['01:00', '02:00'], ['01:00', '02:00'], '01:00–02:00'],
    ['one when the other ends', ['01:00', '02:00'], ['02:00', '03:00'], null],
    ['apart', ['01:00', '02:00'], ['05:00', '06:00'], null],
  ])('%s', (_, a, b, expected) => {
    const clashes = findClashes([starred('b', [at(...b)]), starred('a', [at(...a)])])
    const words = clashes.map(
      ({ startsAt, endsAt }) => `${startsAt.slice(11, 16)}–${endsAt.slice(11, 16)}`,
    )
    expect(words).toEqual(expected === null ? [] : [expected])
  })

  test('three at once are three pairs; other days, cancelled ones and half days are in nobody’s way', () => {
    const three = ['a', 'b', 'c'].map((slug) => starred(slug, [at('01:00', '02:00')]))
    expect(findClashes(three).map(({ keys }) => keys)).toEqual([
      ['sample/a', 'sample/b'],
      ['sample/a', 'sample/c'],
      ['sample/b', 'sample/c'],
    ])
    const [a, b] = three as [StarredSession, StarredSession]
    expect(findClashes([a, { ...b, status: 'cancelled' }])).toEqual([])
    expect(findClashes([a, { ...b, parentKey: a.key }])).toEqual([])
    expect(findClashes([{ ...a, parentKey: b.key }, b])).toEqual([])
    expect(findClashes([a, starred('d', [at('01:00', '02:00', '2026-12-01')])])).toEqual([])
    expect(findClashes([a, starred('e', [slotOf('half_day', DAY, 'morning')])])).toEqual([])
    expect(findClashes([starred('f', [at('01:00', '02:00'), at('01:30', '02:30')])])).toEqual([])
  })
})

test('a calendar address that was taken back never comes again', () => {
  const seen = new Set<number>()
  let version = 0
  expect(isFeedOpen(version)).toBe(false)
  for (let round = 0; round < 5; round++) {
    version = nextOpenVersion(version)
    expect(isFeedOpen(version)).toBe(true)
    expect(seen.has(version)).toBe(false)
    seen.add(version)
    if (round % 2 === 0) {
      version = nextClosedVersion(version)
      expect(isFeedOpen(version)).toBe(false)
      expect(nextClosedVersion(version)).toBe(version)
    }
  }
})

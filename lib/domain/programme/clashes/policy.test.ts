import { describe, expect, test } from 'vitest'
import type { PlannedSlot } from '../types.ts'
import { findClashes } from './policy.ts'

type Part = Parameters<typeof findClashes>[0]['sessions'][number]

const DAY = '2026-12-01'
const slot = (from: number, to: number, room: string | null = 'hall', day = DAY): PlannedSlot => ({
  precision: 'exact',
  day,
  half: null,
  from,
  to,
  room,
})
const part = (slug: string, over: Partial<Part> = {}): Part => ({
  slug,
  kind: 'talk',
  status: 'scheduled',
  parent: null,
  capacity: null,
  slots: [slot(540, 600)],
  people: [],
  isRetired: false,
  ...over,
})
const who = (person: string): Part['people'][number] => ({
  person,
  role: 'speaker',
  position: 1,
  nameAsPrinted: person,
  titles: [],
})
const rooms = [
  { slug: 'hall', name: { 'zh-Hans': '报告厅' }, capacity: 320 },
  { slug: '201', name: { 'zh-Hans': '201' }, capacity: 80 },
]
const keys = (sessions: Part[], days: string[] = [DAY]) =>
  findClashes({ sessions, rooms, days }).map(({ key }) => key)

describe('two parts in one room', () => {
  test.each<[string, Part[], string[]]>([
    ['clash when they are on at once', [part('a'), part('b')], ['room:hall:a:b']],
    [
      'do not when one begins as the other ends',
      [part('a'), part('b', { slots: [slot(600, 660)] })],
      [],
    ],
    ['do not in two rooms', [part('a'), part('b', { slots: [slot(540, 600, '201')] })], []],
    [
      'do not on two days',
      [part('a'), part('b', { slots: [slot(540, 600, 'hall', '2026-12-02')] })],
      ['day:b:2026-12-02'],
    ],
    [
      'do not where the room is not known',
      [part('a', { slots: [slot(540, 600, null)] }), part('b', { slots: [slot(540, 600, null)] })],
      [],
    ],
    ['do not where one is the block of the other', [part('a'), part('b', { parent: 'a' })], []],
    [
      'do where both stand in one block',
      [
        part('c', { slots: [slot(500, 700)] }),
        part('a', { parent: 'c' }),
        part('b', { parent: 'c' }),
      ],
      ['room:hall:a:b'],
    ],
    ['do not where one is cancelled', [part('a'), part('b', { status: 'cancelled' })], []],
    ['do not where one is taken away', [part('a'), part('b', { isRetired: true })], []],
  ])('%s', (_, sessions, expected) => {
    expect(keys(sessions)).toEqual(expected)
  })

  test('clash for the minutes that both are on', () => {
    const sessions = [part('a'), part('b', { slots: [slot(570, 630)] })]
    expect(findClashes({ sessions, rooms, days: [DAY] })).toEqual([
      {
        type: 'room',
        key: 'room:hall:a:b',
        sessions: ['a', 'b'],
        day: DAY,
        overlap: { from: 570, to: 600 },
        room: 'hall',
        person: null,
      },
    ])
  })

  test('a long part clashes with each that lies within it', () => {
    const short = (slug: string, from: number) => part(slug, { slots: [slot(from, from + 30)] })
    const sessions = [part('long', { slots: [slot(540, 720)] }), short('a', 540), short('b', 600)]
    expect(keys(sessions)).toEqual(['room:hall:a:long', 'room:hall:b:long'])
  })
})

describe('one person', () => {
  const here = part('a', { people: [who('liang-yu')] })
  test('cannot be in two rooms at once', () => {
    const there = part('b', { people: [who('liang-yu')], slots: [slot(590, 650, '201')] })
    expect(keys([here, there])).toEqual(['person:liang-yu:a:b'])
  })
  test('may go from one to the next, and speak within the block that they lead', () => {
    const next = part('b', { people: [who('liang-yu')], slots: [slot(600, 660, '201')] })
    const block = part('c', { people: [who('liang-yu')] })
    expect(keys([here, next])).toEqual([])
    expect(keys([block, { ...here, parent: 'c' }])).toEqual([])
  })
})

test('more seats than the room has, a day that is none of the forum’s, a talk outside its block', () => {
  expect(keys([part('a', { capacity: 90, slots: [slot(540, 600, '201')] })])).toEqual([
    'capacity:a:201',
  ])
  expect(keys([part('a')], ['2026-12-02'])).toEqual([`day:a:${DAY}`])
  expect(keys([part('a')], [])).toEqual([])
  const block = part('b', { slots: [slot(540, 570)] })
  expect(keys([block, part('a', { parent: 'b' })])).toEqual(['block:a:b'])
})

test('three hundred parts in twenty rooms are judged as exactly as two', () => {
  const sessions = Array.from({ length: 300 }, (_, index) =>
    part(`s${index}`, {
      slots: [
        slot(
          480 + Math.floor(index / 20) * 45,
          480 + Math.floor(index / 20) * 45 + 45,
          `r${index % 20}`,
        ),
      ],
    }),
  )
  expect(keys(sessions)).toEqual([])
  const shifted = sessions.map((one, index) =>
    index === 299 ? { ...one, slots: [slot(480, 525, 'r0')] } : one,
  )
  expect(keys(shifted)).toEqual(['room:r0:s0:s299'])
})

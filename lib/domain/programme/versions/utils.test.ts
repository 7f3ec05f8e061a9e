import { expect, test } from 'vitest'
import type { KeptSession } from '../publishing/types.ts'
import type { PlannedSlot } from '../types.ts'
import { daysOfVersion, differencesOf, roomOf, timeOf } from './utils.ts'

const slot = (over: Partial<PlannedSlot> = {}): PlannedSlot => ({
  ...{ precision: 'exact', day: '2026-12-03', half: null, from: 600, to: 640, room: 'hall' },
  ...over,
})
const part = (slug: string, over: Partial<KeptSession> = {}): KeptSession => ({
  ...{ slug, kind: 'talk', status: 'scheduled', parent: null },
  title: { 'zh-Hans': slug },
  slots: [slot()],
  ...over,
})
const nowhere = slot({ precision: 'unknown', day: null, from: null, to: null, room: null })

test('days follow one another, each in the order of time; what has no day is last, what hangs on a block stays with it', () => {
  const days = daysOfVersion([
    part('late', { slots: [slot({ from: 900, to: 960 })] }),
    part('block'),
    part('inside', { parent: 'block', slots: [nowhere] }),
    part('lost', { parent: 'gone', slots: [nowhere] }),
    part('evening', {
      slots: [slot({ precision: 'half_day', half: 'evening', from: null, to: null })],
    }),
    part('twice', { slots: [slot({ day: '2026-12-02' }), slot({ from: 540, to: 550 })] }),
    part('some-time', { slots: [slot({ precision: 'day', from: null, to: null })] }),
  ])
  expect(days.map(({ day, rows }) => [day, rows.map(({ session }) => session.slug)])).toEqual([
    ['2026-12-02', ['twice']],
    ['2026-12-03', ['twice', 'block', 'late', 'evening', 'some-time']],
    [null, ['lost']],
  ])
  const block = days[1]?.rows.find(({ session }) => session.slug === 'block')
  expect(block?.parts.map(({ slug }) => slug)).toEqual(['inside'])
})

test('a version differs by what readers saw: order of keys is no difference', () => {
  const before = [
    part('same', { title: { 'zh-Hans': '同', en: 'Same' } }),
    part('moved'),
    part('elsewhere'),
    part('renamed'),
    part('off'),
    part('gone'),
  ]
  const after = [
    part('same', { title: { en: 'Same', 'zh-Hans': '同' } }),
    part('moved', { slots: [slot({ from: 610 })] }),
    part('elsewhere', { slots: [slot({ room: null })] }),
    part('renamed', { title: { 'zh-Hans': '新名' } }),
    part('off', { status: 'cancelled' }),
    part('new'),
  ]
  expect(differencesOf(before, after).map(({ slug, kind, what }) => [slug, kind, ...what])).toEqual(
    [
      ['moved', 'changed', 'time'],
      ['elsewhere', 'changed', 'room'],
      ['renamed', 'changed', 'title'],
      ['off', 'changed', 'status'],
      ['new', 'added'],
      ['gone', 'removed'],
    ],
  )
  expect(differencesOf(after, after)).toEqual([])
})

test('a room is called as it was then, or as it is now, or not at all', () => {
  const now = new Map([['hall', { 'zh-Hans': '新报告厅' }]])
  const then = part('a', { rooms: [{ slug: 'hall', name: { 'zh-Hans': '报告厅' } }] })
  expect(roomOf(then, slot(), now)).toEqual({ 'zh-Hans': '报告厅' })
  expect(roomOf(part('a'), slot(), now)).toEqual({ 'zh-Hans': '新报告厅' })
  expect(roomOf(part('a'), slot({ room: 'cellar' }), now)).toBeNull()
  expect([timeOf(slot()), timeOf(nowhere)]).toEqual(['10:00–10:40', null])
})

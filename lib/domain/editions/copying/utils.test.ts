import { describe, expect, test } from 'vitest'
import { instantsOf } from '#lib/domain/programme/fields/slots/utils.ts'
import { fieldsOf, UNPLACED } from '#lib/domain/programme/fields/utils.ts'
import type { DraftSession, PlannedSession, PlannedSlot } from '#lib/domain/programme/types.ts'
import { copiedParts, firstDayFault, firstDayOf, lastDayOf, wantedParts } from './utils.ts'

const planned = (over: Partial<PlannedSession> = {}): PlannedSession => ({
  ...{ kind: 'talk', status: 'scheduled', parent: null, position: 3, capacity: 80 },
  ...{ title: { 'zh-Hans': '湿地与城', en: 'Wetland and city' }, titleAsPrinted: '濕地與城' },
  ...{ theme: { 'zh-Hans': '水' }, themeAsPrinted: '水', description: { 'zh-Hans': '一小时。' } },
  descriptionRich: null,
  ...{ points: [{ 'zh-Hans': '一' }], doubt: { 'zh-Hans': '待考' }, slots: [UNPLACED] },
  people: [{ person: 'lu', role: 'speaker', position: 0, nameAsPrinted: '芦苇', titles: ['教授'] }],
  citations: [{ document: 'text', quote: '湿地' }],
  isRetired: false,
  ...over,
})
const part = (slug: string, over: Partial<PlannedSession> = {}): DraftSession => {
  const session = planned(over)
  const fields = fieldsOf(session)
  const rest = { version: 1, isNew: false, changed: [], before: session, published: fields, fields }
  return { ...session, ...rest, sessionId: slug, slug }
}
const slot = (over: Partial<PlannedSlot>): PlannedSlot => ({ ...UNPLACED, ...over })
const NINE = slot({ precision: 'exact', day: '2018-11-22', from: 540, to: 600, room: 'hall' })

describe('a part', () => {
  test('goes along with what it is, and without what was said or printed of it', () => {
    const [copied] = copiedParts([part('talk', { slots: [NINE] })], 363)
    expect(copied?.fields).toEqual({
      ...{ kind: 'talk', status: 'scheduled', position: '3', capacity: '80' },
      ...{ 'title.zh-Hans': '湿地与城', 'title.en': 'Wetland and city' },
      ...{ 'slot0.precision': 'exact', 'slot0.day': '2019-11-20', 'slot0.room': 'hall' },
      ...{ 'slot0.start': '09:00', 'slot0.end': '10:00' },
    })
    expect(copied?.people.map(({ person }) => person)).toEqual(['lu'])
  })

  test('keeps its hours on the clock of the forum where summer time begins or ends between', () => {
    // Berlin: 24 March 2018 is winter, 7 April 2019 is summer.
    const winter = slot({ ...NINE, day: '2018-03-24' })
    const [copied] = copiedParts([part('talk', { slots: [winter] })], 379)
    expect(copied?.fields['slot0.day']).toBe('2019-04-07')
    const day = copied?.fields['slot0.day'] ?? ''
    const at = (one: PlannedSlot) => instantsOf(one, 'Europe/Berlin')?.startsAt.toISOString()
    expect([at(winter), at({ ...winter, day })]).toEqual([
      '2018-03-24T08:00:00.000Z',
      '2019-04-07T07:00:00.000Z',
    ])
  })

  test('with several times moves all of them; what has no day stays without', () => {
    const slots = [
      slot({ precision: 'half_day', day: '2018-02-28', half: 'morning' }),
      slot({ precision: 'day', day: '2018-03-01' }),
      slot({ precision: 'order' }),
    ]
    const [copied] = copiedParts([part('tour', { slots })], 730)
    const days = [0, 1, 2].map((index) => copied?.fields[`slot${index}.day`])
    expect(days).toEqual(['2020-02-28', '2020-02-29', undefined])
  })

  test('whose time no form takes goes along without it', () => {
    const long = slot({ ...NINE, to: 540 + 3 * 1440 })
    const [copied] = copiedParts([part('fair', { slots: [long] })], 1)
    expect(copied?.fields['slot0.precision']).toBe('unknown')
    expect(copied?.fields['slot0.day']).toBeUndefined()
  })

  test('stands in its block where that goes along, else by itself', () => {
    const talk = part('talk', { parent: 'block' })
    const parentOf = (parts: DraftSession[]) =>
      copiedParts(parts, 0).find(({ slug }) => slug === 'talk')?.fields.parent
    expect([parentOf([part('block'), talk]), parentOf([talk])]).toEqual(['block', undefined])
  })
})

test('what was cancelled or taken away does not go along, nor what stands in a block where only those are wanted', () => {
  const parts = [
    part('block'),
    part('talk', { parent: 'block' }),
    part('off', { status: 'cancelled' }),
    part('gone', { isRetired: true }),
  ]
  const slugs = (which: 'all' | 'blocks' | 'none') =>
    wantedParts(parts, which).map(({ slug }) => slug)
  expect([slugs('all'), slugs('blocks'), slugs('none')]).toEqual([['block', 'talk'], ['block'], []])
})

test('days are counted from the forum’s first, else from the earliest of the programme', () => {
  const parts = [
    part('b', { slots: [slot({ ...NINE, day: '2018-11-23' })] }),
    part('a', { slots: [NINE] }),
  ]
  const unknown = { firstDay: null, lastDay: null }
  expect(firstDayOf({ firstDay: '2018-11-21', lastDay: null }, parts)).toBe('2018-11-21')
  expect([firstDayOf(unknown, parts), firstDayOf(unknown, [])]).toEqual(['2018-11-22', null])
  expect(lastDayOf({ firstDay: '2019-12-30', lastDay: '2020-01-02' }, '2021-02-27')).toBe(
    '2021-03-02',
  )
  expect(lastDayOf(unknown, '2021-02-27')).toBe('')
})

test.each([
  ['', { startsOn: ['empty'] }],
  ['2027-05', { startsOn: ['needs_day'] }],
  ['2027', { startsOn: ['needs_day'] }],
  ['2027-02-29', { startsOn: ['not_day'] }],
  ['soon', { startsOn: ['not_day'] }],
  ['2027-05-10', {}],
])('a first day %j: %j', (day, faults) => {
  expect(firstDayFault(day)).toEqual(faults)
})

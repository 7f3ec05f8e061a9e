import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Schedule, ScheduleEvent } from '../types.ts'
import { rowsOfSchedule } from './utils.ts'

const EVENT: ScheduleEvent = {
  ...{ guid: 'A1', id: '1', title: '雨水去哪儿', subtitle: '', abstract: '', description: '' },
  ...{ date: '2026-11-22T09:00:00+08:00', start: '09:00', duration: '00:30', room: '报告厅' },
  ...{ track: '', language: 'zh', type: 'lecture', people: [] },
}
const rowOf = (over: Partial<ScheduleEvent>, zone = 'Asia/Shanghai', timeZone = '') => {
  const schedule: Schedule = { timeZone, events: [{ ...EVENT, ...over }] }
  const [row] = rowsOfSchedule(schedule, zone)
  if (!row) throw new Error('no row')
  return row
}
const timeOf = (...asked: Parameters<typeof rowOf>) => {
  const { cells } = rowOf(...asked)
  return [cells['slot0.day'], cells['slot0.start'], cells['slot0.end']].join(' ')
}
const faultsOf = (...asked: Parameters<typeof rowOf>) =>
  (rowOf(...asked).faults ?? []).map(({ column, word }) => `${column} ${word}`)

test('an event is a row of a list of sessions', () => {
  expect(rowOf({ people: [' 芦苇 ', '水杉', '芦苇'] })).toEqual({
    line: 1,
    event: 'a1',
    people: ['芦苇', '水杉'],
    cells: {
      'title.zh-Hans': '雨水去哪儿',
      kind: 'talk',
      'slot0.day': '2026-11-22',
      'slot0.start': '09:00',
      'slot0.end': '09:30',
      'slot0.room': '报告厅',
    },
  })
})

test.each([
  [
    'in another zone',
    { date: '2026-11-22T02:00:00+01:00', start: '02:00' },
    '2026-11-22 09:00 09:30',
  ],
  ['in UTC, the day before', { date: '2026-11-21T23:30:00Z', start: '' }, '2026-11-22 07:30 08:00'],
  [
    'with the clock of the forum',
    { date: '2026-11-22T01:00:00Z', start: '9:00' },
    '2026-11-22 09:00 09:30',
  ],
  ['with an offset without a colon', { date: '2026-11-22T09:00+0800' }, '2026-11-22 09:00 09:30'],
  ['with seconds', { start: '09:00:00', duration: '1:30:00' }, '2026-11-22 09:00 10:30'],
  [
    'into the night',
    { date: '2026-11-22T23:00:00+08:00', start: '23:00', duration: '2:00' },
    '2026-11-22 23:00 01:00',
  ],
  ['for more than a day', { duration: '25:00' }, '2026-11-22 09:00 10:00+1'],
])('a time %s stands on the clock of the forum', (_, over, said) => {
  expect(timeOf(over)).toBe(said)
  expect(faultsOf(over)).toEqual([])
})

test('where clocks are set back, an event lasts as long as it says', () => {
  const over = { date: '2026-10-25T00:30:00+02:00', start: '00:30', duration: '03:00' }
  expect(timeOf(over, 'Europe/Berlin')).toBe('2026-10-25 00:30 02:30')
})

test('the clock that the file names is one that a start may be of; a zone that is none is not', () => {
  const over = { date: '2026-11-22T01:00:00Z', start: '02:00' }
  expect(faultsOf(over, 'Asia/Shanghai', 'Europe/Berlin')).toEqual([])
  expect(faultsOf(over, 'Asia/Shanghai', 'Mars/Olympus')).toEqual(['slot0.start other_start'])
})

test.each([
  [{ date: '' }, ['slot0.day empty']],
  [{ date: '2026-11-22T09:00:00' }, ['slot0.day not_instant']],
  [{ date: '2026-11-22' }, ['slot0.day not_instant']],
  [{ date: '2026-02-30T09:00:00+08:00' }, ['slot0.day not_instant']],
  [{ date: '2026-11-22T29:00:00+08:00' }, ['slot0.day not_instant']],
  [{ date: '2026-11-22T09:00:00+99:00' }, ['slot0.day not_instant']],
  [{ start: '10:00' }, ['slot0.start other_start']],
  [{ start: 'nine' }, ['slot0.start not_time']],
  [{ duration: '' }, ['slot0.end not_duration']],
  [{ duration: '0:00' }, ['slot0.end not_duration']],
  [{ duration: '45' }, ['slot0.end not_duration']],
  [{ duration: '01:75' }, ['slot0.end not_duration']],
  [{ duration: '1:00:00:00' }, ['slot0.end not_duration']],
  [{ type: 'workshop' }, ['kind unknown_kind']],
])('%j is told', (over, said) => {
  expect(faultsOf(over)).toEqual(said)
})

test.each([
  ['Lightning Talk', 'talk'],
  ['lightning_talk', 'talk'],
  ['Podium', 'panel'],
  ['round-table', 'roundtable'],
  ['圆桌', 'roundtable'],
  ['圓桌', 'roundtable'],
  ['Sub-forum', 'sub_forum'],
  ['sub_forum', 'sub_forum'],
  ['', undefined],
])('the type %j is the kind %j', (type, kind) => {
  expect(rowOf({ type }).cells.kind).toBe(kind)
})

test('texts stand under their language, whatever of them the file has', () => {
  const texts = (over: Partial<ScheduleEvent>) => {
    const { cells } = rowOf(over)
    const names = Object.keys(cells).filter((name) => /^(?:title|theme|description)\./.test(name))
    return Object.fromEntries(names.map((name) => [name, cells[name]]))
  }
  expect(texts({ title: 'Q&A', language: 'zh' })).toEqual({ 'title.en': 'Q&A' })
  expect(texts({ title: '雨水的賬本', language: 'zh-TW' })).toEqual({
    'title.zh-Hans': '雨水的账本',
    'title.zh-Hant': '雨水的賬本',
  })
  expect(texts({ title: 'Regen', language: 'de' })).toEqual({ 'title.zh-Hans': 'Regen' })
  expect(
    texts({
      ...{ title: '\n  Rain\n  gardens ', language: 'en', track: '湿地', subtitle: 'Part 2' },
      ...{ abstract: 'One.\r\n\r\n\r\n\tTwo.', description: '三。' },
    }),
  ).toEqual({
    'title.en': 'Rain gardens',
    'theme.zh-Hans': '湿地',
    'description.en': 'Part 2\n\nOne.\n\nTwo.',
    'description.zh-Hans': '三。',
  })
  // Some planners write the same text twice.
  expect(texts({ title: '雨', abstract: '一场雨', description: ' 一场雨\n' })).toEqual({
    'title.zh-Hans': '雨',
    'description.zh-Hans': '一场雨',
  })
})

test('an event is known by its guid, else its number, else its time and title; the second is told', () => {
  const events = [
    EVENT,
    { ...EVENT, title: '另一场' },
    { ...EVENT, guid: '' },
    { ...EVENT, guid: '', id: '' },
    { ...EVENT, guid: '', id: '', title: '第三场' },
  ]
  const rows = rowsOfSchedule({ timeZone: '', events }, 'Asia/Shanghai')
  expect(rows.map(({ event }) => event)).toEqual([
    ...['a1', 'a1', 'id 1', 'at 2026-11-22T09:00:00+08:00 雨水去哪儿'],
    'at 2026-11-22T09:00:00+08:00 第三场',
  ])
  expect(rows.map(({ faults }) => faults)).toEqual([
    undefined,
    [{ column: '', value: '', word: 'twice', candidates: ['#1'] }],
    ...[undefined, undefined, undefined],
  ])
})

test('whatever an event says is a row, with day and times or with what is wrong about them', () => {
  const digits = fc.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/)
  const any = fc.string({ unit: 'binary', maxLength: 12 })
  const over = fc.record({
    ...{ date: fc.oneof(digits, any), start: any, type: any, title: any, language: any },
    duration: fc.oneof(fc.stringMatching(/^\d{1,2}:\d{2}$/), any),
  })
  fc.assert(
    fc.property(over, (some) => {
      const told = faultsOf(some).filter((one) => one.startsWith('slot0.'))
      if (told.length > 0) return
      const { cells } = rowOf(some)
      expect(cells['slot0.day']).toMatch(/^[+-]?\d{4,6}-\d{2}-\d{2}$/)
      expect(cells['slot0.end']).toMatch(/^\d{2}:\d{2}(\+\d)?$/)
    }),
    { numRuns: 500 },
  )
})

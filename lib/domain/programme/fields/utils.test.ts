import { describe, expect, test } from 'vitest'
import { writeRich } from '#lib/platform/rich-text/document.ts'
import { BRING, BRING_PLAIN, said } from '#tests/factories/rich-texts.ts'
import { clockOf, minutesOf } from '../clock/utils.ts'
import type { PlannedSession } from '../types.ts'
import { fieldsOf, readFields, UNPLACED } from './utils.ts'

const session: PlannedSession = {
  kind: 'talk',
  status: 'scheduled',
  parent: 'main-forum',
  position: 3,
  capacity: null,
  title: { 'zh-Hans': '雨水花园十年监测', en: 'Ten years of a rain garden' },
  titleAsPrinted: null,
  theme: null,
  themeAsPrinted: null,
  description: { 'zh-Hans': '逐月记录。\n两段。' },
  descriptionRich: null,
  points: [{ 'zh-Hans': '入渗', en: 'Infiltration' }, { 'zh-Hans': '养护' }],
  doubt: null,
  slots: [
    { precision: 'exact', day: '2026-12-01', half: null, from: 850, to: 890, room: 'hall' },
    { precision: 'half_day', day: '2026-12-02', half: 'morning', from: null, to: null, room: null },
  ],
  people: [
    { person: 'liang-yu', role: 'speaker', position: 1, nameAsPrinted: '梁雨', titles: ['教授'] },
    { person: 'zhou-yining', role: 'moderator', position: 2, nameAsPrinted: '周亦宁', titles: [] },
  ],
  citations: [{ document: 'press', quote: '十年监测', note: { 'zh-Hans': '旁注' } }],
  isRetired: false,
}

describe('a part of a programme as fields', () => {
  test('says everything, and nothing for what there is not', () => {
    expect(fieldsOf(session)).toEqual({
      kind: 'talk',
      status: 'scheduled',
      parent: 'main-forum',
      position: '3',
      'title.zh-Hans': '雨水花园十年监测',
      'title.en': 'Ten years of a rain garden',
      'description.zh-Hans': '逐月记录。\n两段。',
      'points.zh-Hans': '入渗\n养护',
      'points.en': 'Infiltration',
      'slot0.precision': 'exact',
      'slot0.day': '2026-12-01',
      'slot0.start': '14:10',
      'slot0.end': '14:50',
      'slot0.room': 'hall',
      'slot1.precision': 'half_day',
      'slot1.day': '2026-12-02',
      'slot1.half': 'morning',
      'person.liang-yu~speaker': '1\n梁雨\n教授',
      'person.zhou-yining~moderator': '2\n周亦宁',
      'citation0.document': 'press',
      'citation0.quote': '十年监测',
      'citation0.note': '{"zh-Hans":"旁注"}',
    })
  })

  test('is read back whole', () => {
    expect(readFields(fieldsOf(session))).toEqual({ ok: true, value: session })
    const rich = { 'zh-Hans': BRING, en: said('Bring it.') }
    const laidOut: PlannedSession = {
      ...session,
      description: { 'zh-Hans': BRING_PLAIN, en: 'Bring it.' },
      descriptionRich: rich,
    }
    expect(fieldsOf(laidOut)).toMatchObject({
      'description.zh-Hans': writeRich(BRING),
      'description.en': 'Bring it.',
    })
    expect(readFields(fieldsOf(laidOut))).toEqual({ ok: true, value: laidOut })
  })

  test('stands somewhere, be it nowhere known', () => {
    const read = readFields(fieldsOf({ ...session, slots: [] }))
    expect(read.ok && read.value.slots).toEqual([UNPLACED])
  })

  test.each<[string, Record<string, string>, Record<string, string[]>]>([
    ['no title', { 'title.zh-Hans': '', 'title.en': '' }, { 'title.zh-Hans': ['empty'] }],
    ['English alone', { 'title.zh-Hans': '' }, { 'title.zh-Hans': ['chinese_first'] }],
    ['a kind that is none', { kind: 'party' }, { kind: ['unknown_value'] }],
    ['a number that is none', { capacity: 'many' }, { capacity: ['not_number'] }],
    ['no start', { 'slot0.start': '' }, { 'slot0.start': ['empty'] }],
    ['a time that is none', { 'slot0.end': '25:00' }, { 'slot0.end': ['not_time'] }],
    ['a day that is none', { 'slot0.day': '2026-02-30' }, { 'slot0.day': ['not_day'] }],
    ['two days long', { 'slot0.end': '14:10+2' }, { 'slot0.end': ['too_large'] }],
    ['half a day without its day', { 'slot1.day': '' }, { 'slot1.day': ['empty'] }],
    ['a quotation of nothing', { 'citation0.document': '' }, { 'citation0.document': ['empty'] }],
    [
      'a point in English alone',
      { 'points.en': 'a\nb\nc' },
      { 'points.zh-Hans': ['chinese_first'] },
    ],
  ])('%s is told by its field', (_, wrong, faults) => {
    expect(readFields({ ...fieldsOf(session), ...wrong })).toEqual({ ok: false, fields: faults })
  })
})

describe('times', () => {
  test.each([
    ['9:05', 545],
    ['09:05', 545],
    ['0905', 545],
    ['９：０５', 545],
    ['00:00', 0],
    ['24:00', 1440],
    ['01:00+2', 2940],
    ['9', null],
    ['25:00', null],
    ['09:60', null],
    ['morning', null],
  ])('%s is minute %s', (clock, minutes) => {
    expect(minutesOf(clock)).toBe(minutes)
  })

  test('the clock writes what it reads', () => {
    expect([0, 545, 1440, 2940].map(clockOf)).toEqual(['00:00', '09:05', '00:00+1', '01:00+2'])
    for (const minutes of [0, 5, 719, 1439, 1440, 2000]) {
      expect(minutesOf(clockOf(minutes))).toBe(minutes)
    }
  })

  test('an end before its start lies on the next day', () => {
    const night = { ...session.slots[0], from: 1320, to: 1500 } as PlannedSession['slots'][number]
    const fields = fieldsOf({ ...session, slots: [night] })
    expect([fields['slot0.start'], fields['slot0.end']]).toEqual(['22:00', '01:00'])
    const read = readFields(fields)
    expect(read.ok && read.value.slots).toEqual([night])
  })
})

import { describe, expect, test } from 'vitest'
import type { RichDocument } from '#lib/platform/rich-text/document.ts'
import type { ForumFacts } from './types.ts'
import { fieldsOfForum, gapsOf, readForum, restrictedWordsIn } from './utils.ts'

const said = (text: string): RichDocument => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const facts: ForumFacts = {
  state: 'published',
  secondEyes: false,
  name: { 'zh-Hans': '海绵城市发展大会', en: 'Sponge City Conference' },
  nameAsPrinted: '海绵城市发展大会',
  shortName: null,
  umbrella: null,
  theme: { 'zh-Hans': '雨水' },
  themeAsPrinted: '雨水',
  description: { 'zh-Hans': '两天。' },
  goodToKnow: { 'zh-Hans': said('带上身份证。'), en: said('Bring your passport.') },
  startsOn: { on: '2026-11-22', precision: 'day' },
  endsOn: { on: '2026-11-23', precision: 'day' },
  dateAsPrinted: null,
  venue: null,
  venueAsPrinted: null,
  mode: 'hybrid',
  capacity: 300,
  citations: [{ document: 'press', quote: '大会' }],
}
const read = (over: Record<string, string> = {}, isConference = true) =>
  readForum({ ...fieldsOfForum(facts), ...over }, { isConference })

describe('a forum as fields', () => {
  test('is read back whole, with as much of a date as is known', () => {
    expect(read()).toEqual({ ok: true, value: facts })
    const years: ForumFacts = {
      ...facts,
      startsOn: { on: '2012-05-01', precision: 'month' },
      endsOn: { on: '2014-01-01', precision: 'year' },
    }
    expect([fieldsOfForum(years).startsOn, fieldsOfForum(years).endsOn]).toEqual([
      '2012-05',
      '2014',
    ])
    expect(readForum(fieldsOfForum(years), { isConference: false })).toEqual({
      ok: true,
      value: years,
    })
  })

  test.each<[string, Record<string, string>, Record<string, string[]>]>([
    ['no name', { 'name.zh-Hans': '', 'name.en': '' }, { 'name.zh-Hans': ['empty'] }],
    [
      'English alone',
      { 'description.zh-Hans': '', 'description.en': 'Two days.' },
      { 'description.zh-Hans': ['chinese_first'] },
    ],
    ['a day that is none', { startsOn: '2026-02-30' }, { startsOn: ['not_day'] }],
    ['an end before the start', { endsOn: '2026-11-01' }, { endsOn: ['too_small'] }],
    [
      'no days for readers',
      { startsOn: '', endsOn: '' },
      { startsOn: ['needed_by_readers'], endsOn: ['needed_by_readers'] },
    ],
    ['a state that is none', { state: 'over' }, { state: ['unknown_value'] }],
    ['a number that is none', { capacity: 'many' }, { capacity: ['not_number'] }],
  ])('%s is told by its field', (_, over, faults) => {
    expect(read(over)).toEqual({ ok: false, fields: faults })
  })

  test('a draft may be without its days', () => {
    expect(read({ state: 'draft', startsOn: '', endsOn: '' }).ok).toBe(true)
    expect(read({ startsOn: '', endsOn: '' }, false).ok).toBe(true)
  })
})

test('what is missing is said, and words that a notice restricts', () => {
  expect(gapsOf(facts, 0)).toEqual(['no_venue', 'no_rooms', 'no_english_text'])
  expect(gapsOf({ ...facts, mode: 'online' }, 2)).toEqual(['no_english_text'])
  expect(restrictedWordsIn(facts)).toEqual([])
  const name = { 'zh-Hans': '中国国际绿城峰会' }
  expect(restrictedWordsIn({ name, shortName: null })).toEqual(['中国', '国际', '峰会'])
})

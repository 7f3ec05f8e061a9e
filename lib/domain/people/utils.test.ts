import { describe, expect, it } from 'vitest'
import type { Appearance, PersonRef } from '#lib/domain/record/types.ts'
import { doubtfulPlace, isForeignName, partsOf } from './utils.ts'

const person = (over: Partial<PersonRef>): PersonRef => ({
  slug: 'x',
  name: { 'zh-Hans': '甲乙', en: 'Jia Yi' },
  latinAsPrinted: null,
  honorific: null,
  ...over,
})

describe('isForeignName', () => {
  it.each([
    ['a Mandarin name', {}, false],
    ['a printed Latin form', { latinAsPrinted: 'Hem Vanndy' }, true],
    ['a middle dot', { name: { 'zh-Hans': '爱德华·卡卡', en: 'Edward Kwakwa' } }, true],
    ['a single word', { name: { 'zh-Hans': '巴罗佐', en: 'Barroso' } }, true],
    ['no Latin form at all', { name: { 'zh-Hans': '甲乙' } }, false],
  ])('%s', (_, over, foreign) => {
    expect(isForeignName(person(over))).toBe(foreign)
  })
})

describe('doubtfulPlace', () => {
  const titles = ['中国城市规划设计研究院设计副总工程师', '中规院（北京）规划设计有限公司院长']

  it('marks the longest quotation, once', () => {
    expect(doubtfulPlace(titles, '“设计副总工程师”的“设计”或为衍字。')).toEqual({
      index: 0,
      parts: ['中国城市规划设计研究院', '设计副总工程师', ''],
    })
  })

  it('finds the words in the translation too, whatever their case', () => {
    const doubt = 'The text does not repeat the employer before “professor”.'
    expect(doubtfulPlace(['Director', 'Professor'], doubt)).toEqual({
      index: 1,
      parts: ['', 'Professor', ''],
    })
  })

  it('reads the quotation marks of traditional Chinese', () => {
    expect(doubtfulPlace(['處長'], '「處長」所屬機構未寫明。')?.index).toBe(0)
  })

  it('is silent when the doubt is about something else', () => {
    expect(doubtfulPlace(titles, '未说明代表哪一机构。')).toBeNull()
    expect(doubtfulPlace([], '“处长”所属机构未写明。')).toBeNull()
  })
})

describe('partsOf', () => {
  const appearance = (role: Appearance['role'], ...titles: string[]) =>
    ({
      role,
      titles: titles.map((asPrinted) => ({
        asPrinted,
        text: { 'zh-Hans': asPrinted },
        organisation: null,
      })),
    }) as unknown as Appearance
  const shape = (...appearances: Appearance[]) =>
    partsOf(appearances).map(({ titles, deeds }) => [
      titles.map(({ asPrinted }) => asPrinted).join(),
      deeds.map(({ role }) => role).join(),
    ])

  it('says equal titles once and other titles again', () => {
    expect(
      shape(
        appearance('speaker', '院长', '教授'),
        appearance('witness', '院长'),
        appearance('guest', '院长', '教授'),
      ),
    ).toEqual([
      ['院长,教授', 'speaker,guest'],
      ['院长', 'witness'],
    ])
  })

  it('puts what has no title with the part before', () => {
    expect(shape(appearance('speaker', '院长'), appearance('statement'))).toEqual([
      ['院长', 'speaker,statement'],
    ])
    expect(shape(appearance('guest'))).toEqual([['', 'guest']])
  })
})

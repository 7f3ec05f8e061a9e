import { describe, expect, test } from 'vitest'
import { completenessOf, lacksSomething, sumOf } from './utils.ts'

describe('what a record lacks', () => {
  test('is told by its texts and its sources', () => {
    const fields = {
      ...{ 'title.zh-Hans': '雨', 'title.en': 'Rain', 'title.zh-Hant': '雨' },
      ...{ 'points.zh-Hans': '一\n二', 'theme.zh-Hans': '', 'theme.en': 'x' },
      ...{ kind: 'talk', 'citation0.document': 'a', 'citation0.quote': 'q' },
      ...{ 'citation1.document': '', 'milestone0.title.zh-Hans': '挂牌' },
    }
    const found = completenessOf(fields)
    expect(found).toEqual({ texts: 2, english: 1, traditional: 1, sources: 1 })
    expect(lacksSomething(found)).toBe(true)
  })
  test.each([
    [{ texts: 1, english: 1, traditional: 0, sources: 1 }, false],
    [{ texts: 1, english: 1, traditional: 1, sources: 0 }, true],
    [{ texts: 2, english: 1, traditional: 2, sources: 3 }, true],
    [{ texts: 0, english: 0, traditional: 0, sources: 1 }, false],
  ])('%j: %s', (one, lacks) => {
    expect(lacksSomething(one)).toBe(lacks)
  })
  test('sums records and texts apart', () => {
    const record = { slug: 'a', name: { 'zh-Hans': '甲' } }
    expect(
      sumOf([
        { ...record, texts: 3, english: 3, traditional: 1, sources: 2 },
        { ...record, texts: 2, english: 1, traditional: 0, sources: 0 },
      ]),
    ).toEqual({ records: 2, sourced: 1, inEnglish: 1, texts: 5, english: 4, traditional: 1 })
  })
})

import { expect, test } from 'vitest'
import { pickString, pickText, sameInBoth, toOpenText } from './localized.ts'
import { localizedTextSchema } from './schema.ts'

test('the stored form wins and is not called derived', () => {
  const text = { 'zh-Hans': '平台', 'zh-Hant': '平臺', en: 'platform' }
  expect(pickText(text, 'zh-hant')).toEqual({
    text: '平臺',
    lang: 'zh-Hant',
    isFallback: false,
    isDerived: false,
  })
  expect(pickText(text, 'en')).toEqual({
    text: 'platform',
    lang: 'en',
    isFallback: false,
    isDerived: false,
  })
})

test('traditional is derived where nobody wrote it; English falls back and says so', () => {
  const text = { 'zh-Hans': '绿城论坛' }
  expect(pickText(text, 'zh-hant')).toEqual({
    text: '綠城論壇',
    lang: 'zh-Hant',
    isFallback: false,
    isDerived: true,
  })
  expect(pickText(text, 'en')).toEqual({
    text: '绿城论坛',
    lang: 'zh-Hans',
    isFallback: true,
    isDerived: false,
  })
  expect(pickText(text, 'zh')).toEqual({
    text: '绿城论坛',
    lang: 'zh-Hans',
    isFallback: false,
    isDerived: false,
  })
})

test('a surname that is complete as it stands is kept', () => {
  expect(pickString({ 'zh-Hans': '范里' }, 'zh-hant', { kind: 'person' })).toBe('范裡')
  expect(pickString({ 'zh-Hans': '冯奎' }, 'zh-hant', { kind: 'person' })).toBe('馮奎')
})

test('open data has every language there is and never an empty string', () => {
  expect(toOpenText({ 'zh-Hans': '机构' })).toEqual({ 'zh-Hans': '机构', 'zh-Hant': '機構' })
  expect(toOpenText({ 'zh-Hans': '机构', en: 'body' }, 'en')).toEqual({ en: 'body' })
  expect(toOpenText({ 'zh-Hans': '机构' }, 'en')).toEqual({ 'zh-Hans': '机构' })
  expect(toOpenText(sameInBoth('GIZ'))).toEqual({ 'zh-Hans': 'GIZ', 'zh-Hant': 'GIZ', en: 'GIZ' })
})

test('an empty or unknown language is refused at the door', () => {
  expect(localizedTextSchema.safeParse({ 'zh-Hans': '好' }).success).toBe(true)
  expect(localizedTextSchema.safeParse({ 'zh-Hans': '' }).success).toBe(false)
  expect(localizedTextSchema.safeParse({ 'zh-Hans': '好', en: ' ' }).success).toBe(false)
  expect(localizedTextSchema.safeParse({ 'zh-Hans': '好', fr: 'bon' }).success).toBe(false)
  expect(localizedTextSchema.safeParse({ en: 'good' }).success).toBe(false)
})

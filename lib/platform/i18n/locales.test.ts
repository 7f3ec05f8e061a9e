import { expect, test } from 'vitest'
import { isLang, isLocale, LANGS, LOCALES, langOf, localeOf, negotiateLocale } from './locales.ts'

test('path segments and language tags belong together, one to one', () => {
  expect(LOCALES.map(langOf)).toEqual([...LANGS])
  expect(LANGS.map(localeOf)).toEqual([...LOCALES])
})

test.each(['ZH', 'zh-Hans', 'zh-hans', 'fr', '', undefined, null, 3, '__proto__'])(
  '%j is no locale',
  (value) => expect(isLocale(value)).toBe(false),
)

test('only the three tags are languages', () => {
  expect(LANGS.every(isLang)).toBe(true)
  expect(isLang('zh')).toBe(false)
})

test.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-hant'],
  ['zh-HK', 'zh-hant'],
  ['zh-Hant-CN', 'zh-hant'],
  ['en-GB,en;q=0.9', 'en'],
  ['fr-FR, en;q=0.5, zh;q=0.4', 'en'],
  ['en;q=0, zh', 'zh'],
  ['de', 'zh'],
  ['', 'zh'],
  [';;;,q=,', 'zh'],
  [null, 'zh'],
])('Accept-Language %j leads to %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale)
})

import { expect, test } from 'vitest'
import { countryChoices, countryCodes } from './country-name.ts'

test('every country and region of ISO 3166-1, and nothing else that CLDR names', () => {
  // As many as the standard has assigned officially.
  expect(countryCodes()).toHaveLength(249)
  const not = ['EU', 'UN', 'XK', 'SU', 'DD', 'ZZ', 'AC', 'QO']
  expect(countryCodes().filter((code) => not.includes(code))).toEqual([])
})

test('each by its name in the reader’s language, in its order', () => {
  const first = (locale: 'zh' | 'zh-hant' | 'en') => countryChoices(locale)[0]
  expect(first('en')).toEqual({ value: 'AF', label: 'Afghanistan' })
  expect(first('zh')).toEqual({ value: 'AL', label: '阿尔巴尼亚' })
  expect(countryChoices('zh-hant').find(({ value }) => value === 'DE')?.label).toBe('德國')
})

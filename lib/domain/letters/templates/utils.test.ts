import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { PLACEHOLDERS, TEMPLATE_KINDS } from './constants.ts'
import {
  fieldsOfTemplate,
  filled,
  ownWords,
  placeholderWord,
  readTemplate,
  strangersIn,
} from './utils.ts'

const VALUES = {
  ...{ name: '林远', forum: '海绵城市大会', days: '12月3日', place: null, type: '现场' },
  ...{ code: 'AB12-CD34', position: null, until: null },
}

describe('what is filled in', () => {
  test('stands for its word in every language, and a line that names something unknown is left out', () => {
    expect(filled('{姓名}，您好！\n地点：{地点}\n编号：{code}（{ 姓名 }）', VALUES)).toBe(
      '林远，您好！\n编号：AB12-CD34（林远）',
    )
    expect(filled('Dear {Name},\nsee you at {place}', VALUES)).toBe('Dear 林远,')
  })

  test('is put in once: what a value holds is never looked into', () => {
    const hostile = '{报名号}{{name}}$& $1 <b>{code}</b>'
    expect(filled('{姓名}|{报名号}', { ...VALUES, name: hostile })).toBe(`${hostile}|AB12-CD34`)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(filled('a{name}b', { ...VALUES, name })).toBe(`a${name}b`.trim())
      }),
    )
  })

  test('is what the letter knows, and nothing else', () => {
    expect(strangersIn('{姓名} {候补次序}', 'waitlisted')).toEqual([])
    expect(strangersIn('{姓名} {候补次序} {邮箱} {__proto__} {constructor}', 'confirmed')).toEqual([
      ...['候补次序', '邮箱', '__proto__', 'constructor'],
    ])
    // A brace alone is a brace.
    expect(strangersIn('{ 只是括号 \n} :-}', 'confirmed')).toEqual([])
  })
})

test('every placeholder has one word in each language, and no two share one', () => {
  const all = [...new Set(Object.values(PLACEHOLDERS).flat())]
  for (const locale of LOCALES) {
    const words = all.map((one) => placeholderWord(one, locale))
    expect(new Set(words).size).toBe(all.length)
    for (const [index, word] of words.entries()) {
      expect(filled(`{${word}}`, { [all[index] as string]: '✓' })).toBe('✓')
    }
  }
})

describe('own words in a language', () => {
  const text = {
    subject: { 'zh-Hans': '{论坛}欢迎您' },
    body: { 'zh-Hans': '{姓名}，请带伞。', en: 'Bring an umbrella, {name}.' },
  }
  test('English that is not there is the house’s; traditional is derived before names are filled in', () => {
    const values = { ...VALUES, name: '范后' }
    expect(ownWords(text, 'en', values)).toEqual({
      subject: null,
      body: 'Bring an umbrella, 范后.',
    })
    expect(ownWords(text, 'zh-hant', values)).toEqual({
      subject: '海绵城市大会歡迎您',
      body: '范后，請帶傘。',
    })
  })

  test.each(TEMPLATE_KINDS)('%s: every placeholder survives the way to traditional', (kind) => {
    const body = PLACEHOLDERS[kind].map((one) => `{${placeholderWord(one, 'zh')}}`).join('')
    const values = Object.fromEntries(PLACEHOLDERS[kind].map((one, index) => [one, `${index};`]))
    const said = ownWords({ subject: null, body: { 'zh-Hans': body } }, 'zh-hant', values)
    expect(said.body).toBe(PLACEHOLDERS[kind].map((_, index) => `${index};`).join(''))
  })

  test('nothing but what is unknown is nothing: the house speaks', () => {
    const only = { subject: { 'zh-Hans': '在{地点}见' }, body: null }
    expect(ownWords(only, 'zh', VALUES)).toEqual({ subject: null, body: null })
  })
})

describe('as fields', () => {
  test('read back the same, each fault by its field', () => {
    const text = { subject: null, body: { 'zh-Hans': '{姓名}', en: '{name}' } }
    expect(readTemplate(fieldsOfTemplate(text), 'confirmed')).toEqual({ ok: true, value: text })
    expect(readTemplate({ 'body.en': '{mail}', 'subject.en': 'x' }, 'confirmed')).toEqual({
      ok: false,
      fields: {
        'subject.zh-Hans': ['chinese_first'],
        'body.zh-Hans': ['chinese_first'],
        'body.en': ['unknown_placeholder'],
      },
    })
  })
})

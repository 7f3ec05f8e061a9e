import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { LOCALES, langOf } from './locales.ts'
import { NAMESPACES, type Namespace } from './namespaces.ts'
import { getT, messagesFor } from './translate.ts'

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  )
}

const namespaces = Object.keys(NAMESPACES) as Namespace[]
/** The ICU arguments of a message; the words inside plural and select branches are none. */
function argumentsOf(message: string): string[] {
  const names: string[] = []
  const open: ('argument' | 'branch')[] = []
  for (const [part, name] of message.matchAll(/\{\s*(\w+)\s*(?=[,}])|[{}]/g)) {
    if (part === '}') open.pop()
    // Directly inside an argument stand the branches of its plural or select.
    else if (open.at(-1) === 'argument') open.push('branch')
    else {
      open.push('argument')
      if (name !== undefined) names.push(name)
    }
  }
  return names
}
const tagsOf = (message: string) =>
  [...message.matchAll(/<(\w+)>/g)].map(([, name]) => name as string)
const signature = (message: string) =>
  [...new Set([...argumentsOf(message), ...tagsOf(message).map((tag) => `<${tag}>`)])].sort()

// Names of formats, programs, projects and keys that are written in Latin letters in Chinese too.
const LATIN_IN_CHINESE =
  /\b(?:Esc|Shift|Alt|Ctrl|EC-Link|EC-LINK|GIZ|CNY|API|JSON|JSON-LD|OpenAPI|XML|ICS|iCal|iCalendar|Atom|CSV|XLSX|PDF|QR|URL|RSS|ETag|HTTP|schedule\.xml|schedule\.json|English|ICP|UTF-8|GB18030|UUID|ASCII|Idempotency-Key|application\/json|errors|files|data\.json|UTC|ISO|ZIP|JavaScript|SMTP_URL|JPEG|PNG|WebP|KB|MB|Chrome|Android|Cookie|npm run admin -- invite|name@example\.com)\b/g
// The one label that must be in its own script.
const HAN_IN_ENGLISH = /(?:简体中文|繁體中文)/g

describe.each(namespaces)('messages of %s', (namespace) => {
  const zh = flatten(NAMESPACES[namespace].zh)
  const en = new Map(flatten(NAMESPACES[namespace].en))

  test('zh and en have the same keys, arguments and tags', () => {
    expect([...en.keys()].sort()).toEqual(zh.map(([key]) => key).sort())
    for (const [key, message] of zh) {
      expect({ key, uses: signature(en.get(key) ?? '') }).toEqual({ key, uses: signature(message) })
    }
  })

  test('every message parses and formats in all three languages', () => {
    for (const locale of LOCALES) {
      const messages = messagesFor(locale, namespace)
      const t = createTranslator<Record<string, unknown>>({
        locale: langOf(locale),
        messages: { at: messages },
        timeZone: 'UTC',
        onError: (error) => {
          throw error
        },
      })
      for (const [key, message] of flatten(messages)) {
        const values: Record<string, unknown> = {}
        for (const name of argumentsOf(message)) values[name] = 2
        for (const name of tagsOf(message)) values[name] = (inner: unknown) => String(inner)
        const say = t.markup as (key: string, values: Record<string, unknown>) => string
        expect(say(`at.${key}`, values), `${locale} ${namespace}.${key}`).not.toBe('')
      }
    }
  })

  test('no English is left in the Chinese, no Chinese in the English, nothing untranslated', () => {
    for (const [key, message] of zh) {
      const words = message
        .replace(/\{\s*\w+\s*(?=[,}])/g, '')
        .replace(/,\s*(?:plural|select|selectordinal|number)\b[^{}]*/g, '')
        .replace(/\b(?:other|one|zero|two|few|many|true|false|[\w-]+)\s*\{/g, '')
        .replace(/<\/?\w+>/g, '')
        .replace(LATIN_IN_CHINESE, '')
      expect({ key, left: words.match(/[A-Za-z]{2,}/g) }).toEqual({ key, left: null })
      const other = en.get(key) ?? ''
      expect({ key, left: other.replace(HAN_IN_ENGLISH, '').match(/\p{Script=Han}+/gu) }).toEqual({
        key,
        left: null,
      })
      if (/\p{Script=Han}/u.test(message)) expect(other).not.toBe(message)
    }
  })

  test('the traditional form holds no simplified character of the interface', () => {
    const simplifiedOnly = /[论坛议实现时间没见关检签约单会办组织众发这来个们为从应开过]/u
    for (const [key, message] of flatten(messagesFor('zh-hant', namespace))) {
      const left = message.replace(HAN_IN_ENGLISH, '').match(new RegExp(simplifiedOnly, 'gu'))
      expect({ key, left }).toEqual({ key, left: null })
    }
  })
})

test('getT speaks the three languages, with plurals where English has them', () => {
  expect(getT('zh', 'errors')('rateLimited', { seconds: 3 })).toBe('操作太频繁，请在3秒后再试。')
  expect(getT('zh-hant', 'errors')('rateLimited', { seconds: 3 })).toBe(
    '操作太頻繁，請在3秒後再試。',
  )
  expect(getT('en', 'errors')('rateLimited', { seconds: 1 })).toBe(
    'Too many attempts. Please try again in 1 second.',
  )
  expect(getT('zh-hant', 'common')('print')).toBe('列印')
})

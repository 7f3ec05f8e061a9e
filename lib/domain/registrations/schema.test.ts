import { describe, expect, test } from 'vitest'
import { registrationInputSchema } from './schema.ts'

const good = {
  name: '李芦苇',
  email: 'Reed@Example.com',
  ticketType: 'onsite',
  locale: 'zh',
  consents: ['privacy'],
}
const faults = (over: Record<string, unknown>) => {
  const result = registrationInputSchema.safeParse({ ...good, ...over })
  return result.success
    ? {}
    : Object.fromEntries(result.error.issues.map((i) => [i.path.join('.'), i.message]))
}

test('keeps what was sent, absent as null', () => {
  expect(registrationInputSchema.parse(good)).toEqual({
    ...good,
    phone: null,
    organisation: null,
    answers: {},
    sessions: [],
    invitation: null,
  })
  expect(registrationInputSchema.parse({ ...good, locale: 'zh-Hant' }).locale).toBe('zh-hant')
})

describe('one mailbox, judged after NFKC', () => {
  test.each([
    ['a@x.com,b@y.com'],
    ['a@x.com;b@y.com'],
    ['a@x.com b@y.com'],
    ['"e@evil.com"@victim.com'],
    ['victim＠x.com@evil.com'],
    ['a@x.com\nBcc: b@y.com'],
    ['a@x.com\u0000'],
    ['<a@x.com>'],
    ['A <a@x.com>'],
    ['a@x'],
    ['a@-x.com'],
    ['a@x..com'],
    ['.a@x.com'],
    ['a..b@x.com'],
    ['@x.com'],
    ['a@'],
    ['a@x.com(comment)'],
    ['a@[127.0.0.1]'],
    [`${'a'.repeat(65)}@x.com`],
  ])('%j is refused', (email) => {
    expect(faults({ email })).toEqual({ email: 'bad_email' })
  })

  test.each([
    ['ａｂ＠ｘ．ｃｏｍ', 'ab@x.com'],
    [' reed@example.com ', 'reed@example.com'],
    ['reed+forum@sub.example.com', 'reed+forum@sub.example.com'],
    ["o'neil@xn--fiqs8s.cn", "o'neil@xn--fiqs8s.cn"],
  ])('%j is %j', (email, stored) => {
    expect(registrationInputSchema.parse({ ...good, email }).email).toBe(stored)
  })
})

describe('text', () => {
  test.each([
    '𠮷田',
    'Zoë',
    '‏שלום',
    '👩‍🌾',
    "'; DROP TABLE registration; --",
    '{{name}}${x}<%=y%>',
    '../../x',
  ])('%j is kept as it is', (name) =>
    expect(registrationInputSchema.parse({ ...good, name }).name).toBe(name),
  )

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['a\u0000b', 'bad_character'],
    ['a\r\nb', 'bad_character'],
    ['a\u2028b', 'bad_character'],
    ['\ud800', 'bad_character'],
    ['汉'.repeat(121), 'too_long'],
    ['x'.repeat(1_000_000), 'too_long'],
    [null, 'not_text'],
    [7, 'not_text'],
    [['a'], 'not_text'],
    [{ not: '' }, 'not_text'],
    [undefined, 'not_text'],
  ])('%.20j is refused: %s', (name, fault) => {
    expect(faults({ name })).toEqual({ name: fault })
  })

  test('length is counted in characters', () => {
    expect(faults({ name: '𠮷'.repeat(120) })).toEqual({})
  })
})

test.each(['+86 138 0013 8000', '010-62513322', '(010) 6251'])('the phone %s', (phone) => {
  expect(faults({ phone })).toEqual(phone.startsWith('(') ? { phone: 'bad_phone' } : {})
})

test.each([
  ['role', { role: 'admin' }],
  ['status', { status: 'confirmed' }],
  ['forumId', { forumId: 'x' }],
  ['__proto__', JSON.parse('{"__proto__":{"role":"admin"}}')],
])('a field that nobody asked for: %s', (_, over) => {
  const result = registrationInputSchema.safeParse(Object.assign(Object.create(null), good, over))
  // Object.assign drops `__proto__`; JSON as it comes does not.
  const raw = registrationInputSchema.safeParse(
    JSON.parse(JSON.stringify(good).replace('}', `,${JSON.stringify(over).slice(1)}`)),
  )
  expect(raw.success && result.success && _ !== '__proto__').toBe(false)
})

test.each([
  ['ticketType', ['a']],
  ['ticketType', { contains: 'o' }],
  ['ticketType', '../x'],
  ['locale', 'de'],
  ['locale', { not: '' }],
  ['consents', 'privacy'],
  ['consents', ['privacy', 'privacy']],
  ['answers', ['x']],
])('%s refuses %j', (field, value) => {
  expect(Object.keys(faults({ [field]: value }))).toEqual([field])
})

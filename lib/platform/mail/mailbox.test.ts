import { describe, expect, it } from 'vitest'
import { comparableMailbox, mailbox } from './mailbox.ts'

const read = (value: unknown) => mailbox.safeParse(value)

describe('mailbox (T44)', () => {
  it.each([
    'a@x.com,b@y.com',
    'a@x.com b@y.com',
    'a@x.com;b@y.com',
    '"e@evil.com"@victim.com',
    'victim＠x.com@evil.com',
    'victim@x.com＠evil.com',
    'a＠x.com，b＠y.com',
    '<a@x.com>',
    'A <a@x.com>',
    'a@x.com\nBcc: b@y.com',
    'a@x.com\u0000',
    'a(comment)@x.com',
    'a@[127.0.0.1]',
    'a@localhost',
    'a..b@x.com',
    '.a@x.com',
    'a@x..com',
    'a@-x.com',
    `${'a'.repeat(65)}@x.com`,
    '@x.com',
    'a@',
    '',
    null,
    ['a@x.com'],
    { toString: () => 'a@x.com' },
  ])('takes none of %j', (value) => {
    expect(read(value).success).toBe(false)
  })

  it.each([
    ['a@x.com', 'a@x.com'],
    [' A.B+c@X.example ', 'A.B+c@X.example'],
    ['ｒeed＠ｘ.com', 'reed@x.com'],
  ])('%j is one mailbox', (value, stored) => {
    expect(read(value)).toEqual({ success: true, data: stored })
  })

  it('compares without case; a plus address is an address of its own', () => {
    expect(comparableMailbox('Reed@X.com')).toBe(comparableMailbox('reed@x.COM'))
    expect(comparableMailbox('reed+a@x.com')).not.toBe(comparableMailbox('reed@x.com'))
  })
})

import { expect, test } from 'vitest'
import { plainLine, plainLines } from './plain.ts'

const visible = (text: string) => text.replaceAll('\u200c', '')

test.each([
  'https://evil.example/a?b=c',
  '//evil.example',
  'www.evil.example',
  'evil.example',
  'mail me@evil.example',
  'mailto:me@evil.example',
  'javascript:alert(1)',
  'tel:+8610',
  '[click](http://evil.example)',
  'me＠evil.example',
])('%s reads the same and is no address', (text) => {
  const line = plainLine(text)
  expect(visible(line)).toBe(text)
  expect(line).not.toMatch(/:\/\/|\/\/|www\.\w|\w\.\p{L}|[@＠]\w|\w:\w/iu)
})

test.each(['2026年11月19日 14:20', '3.5 km', '第1.2节', '张三（某某公司）', 'A/B'])(
  '%s stays byte for byte',
  (text) => expect(plainLine(text)).toBe(text),
)

test('a line has no end inside, no control character, no turned direction', () => {
  expect(plainLine('a\r\nBcc: b\u0000\u202ec\u2028d')).toBe('a Bcc: bc d')
  expect(plainLines('\n\na\r\nb\r\r\nc\n')).toEqual(['a', 'b', '', 'c'])
})

import { expect, test } from 'vitest'
import { spells, typedPinyin } from './pinyin.ts'

const finds = (name: string, words: string) => {
  const letters = typedPinyin(words)
  return letters !== null && spells(name, letters)
}

test.each([
  ['张伟', 'zhangwei'],
  ['张伟', 'Zhang Wei'],
  ['张伟', 'zhāng wěi'],
  ['張偉', 'zhangwei'],
  ['张伟', 'zw'],
  ['张伟', 'zhw'],
  ['张伟', 'zhangw'],
  ['张伟', 'zwei'],
  ['张伟', 'zhangwe'],
  ['张伟', 'wei'],
  ['吕青', 'lvqing'],
  ['吕青', 'luqing'],
  ['吕青', 'lǚ qīng'],
  // A surname is read otherwise than the word: both are found.
  ['单田', 'shantian'],
  ['单田', 'dantian'],
  ['曾小满', 'zxm'],
  ['西安', "xi'an"],
  ['欧阳·娜', 'ouyangna'],
  ['Li 张', 'lizhang'],
])('%s is found by %s', (name, words) => expect(finds(name, words)).toBe(true))

test.each([
  ['张伟', 'zhangwen'],
  ['张伟', 'weizhang'],
  ['张伟', 'zhangweix'],
  ['张伟', 'hang'],
  // One letter would find half of them; characters, digits and addresses are no pinyin.
  ['张伟', 'z'],
  ['张伟', '张'],
  ['张伟', 'z4'],
  ['张伟', 'zw@example.com'],
])('%s is not found by %s', (name, words) => expect(finds(name, words)).toBe(false))

test('an absurdly long word ends quickly', () => {
  expect(typedPinyin('z'.repeat(61))).toBeNull()
  expect(spells('子'.repeat(120), 'z'.repeat(59).concat('x'))).toBe(false)
})

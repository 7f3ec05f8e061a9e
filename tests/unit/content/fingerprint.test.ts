import { expect, test } from 'vitest'
import { fingerprint, standsIn } from './fingerprint.ts'

const text = '城市如何留住雨水，一场雨的账本。'
const print = Buffer.from(fingerprint(text, 'a text'), 'base64')

test.each([
  ['城市如何留住雨水', true],
  ['一场雨的账本。', true],
  ['留住雨水，一场', true],
  ['留住雨水一场', false],
  ['城市如何留住雪水', false],
  ['城市如何留住雨水一场雨的账本', false],
])('%s stands in the text: %s', (quote, stands) => {
  expect(standsIn(print, quote, 'a text')).toBe(stands)
})

test('another document does not prove it', () => {
  expect(standsIn(print, '城市如何留住雨水', 'another text')).toBe(false)
})

test('a quotation too short to be told is refused', () => {
  expect(() => standsIn(print, '雨水', 'a text')).toThrow(RangeError)
})

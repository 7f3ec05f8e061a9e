import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundaryOf, type FormPart, readMultipart, writeMultipart } from './multipart.ts'

const name = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((text) => text.isWellFormed() && !/\0|%22|%0A|%0D/.test(text))
const text = fc
  .string({ unit: 'grapheme' })
  .filter((value) => value.isWellFormed() && !value.includes('\0'))
const part: fc.Arbitrary<FormPart> = fc.oneof(
  fc.record({ name, text }),
  fc.record({
    name,
    file: fc.record({
      name: fc.stringMatching(/^[\w 照片.]{1,20}$/),
      type: fc.constant('image/png'),
      bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    }),
  }),
)

test('what is written parses back as it was', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      expect(readMultipart(writeMultipart(parts, 'b-1'), 'b-1')).toEqual(parts)
    }),
  )
})

test('a file field without a file is left out', () => {
  const nothing = { name: '', type: 'application/octet-stream', bytes: Buffer.alloc(0) }
  const parts = [
    { name: 'photo', file: nothing },
    { name: 'a', text: 'x' },
  ]
  expect(readMultipart(writeMultipart(parts, 'b-1'), 'b-1')).toEqual([{ name: 'a', text: 'x' }])
})

test('every part of a body that is not the whole is refused', () => {
  const whole = writeMultipart(
    [
      { name: 'a', text: '林' },
      { name: 'b', text: '' },
    ],
    'b-1',
  )
  // Without its last line break it is still whole.
  for (let length = 0; length < whole.length - 2; length++) {
    expect(readMultipart(whole.subarray(0, length), 'b-1')).toBeUndefined()
  }
})

test('whatever bytes come, the parser answers and never throws', () => {
  const whole = writeMultipart([{ name: 'a', text: 'x' }], 'b-1')
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1 }), (at, bytes) => {
      const broken = Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + 1)])
      const parts = readMultipart(broken, 'b-1')
      expect(parts === undefined || Array.isArray(parts)).toBe(true)
    }),
  )
})

test.each([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['multipart/form-data; boundary="a b"', undefined],
  ['multipart/form-data; boundary="abc"', 'abc'],
  ['multipart/form-data', undefined],
  ['multipart/form-data; boundary=', undefined],
  ['multipart/form-data; boundary=a; boundary=b', undefined],
  [`multipart/form-data; boundary=${'a'.repeat(71)}`, undefined],
])('%s: %s', (type, boundary) => {
  expect(boundaryOf(type)).toBe(boundary)
})

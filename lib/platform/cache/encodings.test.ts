import { describe, expect, it } from 'vitest'
import { chooseEncoding, compress, isCompressible } from './encodings.ts'

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br;q=0.000, gzip;q=0', 'identity'],
    ['BR', 'br'],
    ['deflate', 'identity'],
    ['brotli', 'identity'],
  ])('%s: %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding)
  })
})

describe('compress', () => {
  it('leaves alone what would not get smaller', async () => {
    expect(await compress(Buffer.alloc(900), 'gzip', 'quick')).toBeUndefined()
    expect(await compress(Buffer.alloc(9_000), 'identity', 'quick')).toBeUndefined()
    expect((await compress(Buffer.alloc(9_000), 'br', 'small'))?.length).toBeLessThan(100)
  })
})

describe('isCompressible', () => {
  it.each([
    ['text/html; charset=utf-8', true],
    ['application/problem+json', true],
    ['application/xml', true],
    ['image/svg+xml', true],
    ['image/png', false],
    ['font/woff2', false],
    ['application/octet-stream', false],
  ])('%s: %s', (type, expected) => {
    expect(isCompressible(type)).toBe(expected)
  })
})

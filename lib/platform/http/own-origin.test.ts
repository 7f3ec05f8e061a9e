import { describe, expect, it } from 'vitest'
import { isOwnHost, isOwnOrigin } from './own-origin.ts'

describe('isOwnOrigin', () => {
  it.each([
    ['https://forums.example', true],
    ['https://forums.example:443', false],
    ['http://forums.example', false],
    ['https://www.forums.example', false],
    ['https://forums.example.evil.example', false],
    ['https://forums.example/', false],
    ['https://FORUMS.example', false],
    ['https://forums.example:8443', false],
    ['http://localhost', false],
    ['null', false],
    ['', false],
    [undefined, false],
    [null, false],
  ])('%j at a portal with a name: %s', (origin, expected) => {
    expect(isOwnOrigin(origin, 'https://forums.example')).toBe(expected)
  })

  it.each([
    ['http://127.0.0.1:3000', true],
    ['http://localhost:3000', true],
    ['http://[::1]:3000', true],
    ['http://localhost:3001', false],
    ['https://localhost:3000', false],
    ['http://127.0.0.2:3000', false],
  ])('%j on this machine: %s', (origin, expected) => {
    expect(isOwnOrigin(origin, 'http://127.0.0.1:3000')).toBe(expected)
  })
})

describe('isOwnHost', () => {
  it('takes the name without the scheme, and no other', () => {
    expect(isOwnHost('forums.example', 'https://forums.example')).toBe(true)
    expect(isOwnHost('localhost:3000', 'http://127.0.0.1:3000')).toBe(true)
    expect(isOwnHost('evil.example', 'https://forums.example')).toBe(false)
    expect(isOwnHost(undefined, 'https://forums.example')).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'
import { isComing, withdrawalEffect } from './policy.ts'

const now = new Date('2026-11-25T12:00:00Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

describe('isComing', () => {
  test.each([
    ['confirmed', null, true],
    ['confirmed', at(1), true],
    ['confirmed', now, false],
    ['confirmed', at(-1), false],
    ['pending', at(1), true],
    ['waitlisted', at(1), true],
    ['attended', at(1), false],
    ['declined', at(1), false],
    ['cancelled', at(1), false],
  ] as const)('%s, the forum ends %s: %s', (status, forumEndsAt, expected) => {
    expect(isComing({ status, forumEndsAt }, now)).toBe(expected)
  })
})

describe('withdrawalEffect', () => {
  test.each([
    [true, 'confirmed', at(1), 'registration_cancelled'],
    [true, 'confirmed', at(-1), 'noted'],
    [true, 'cancelled', at(1), 'noted'],
    [false, 'confirmed', at(1), 'noted'],
  ] as const)('required %s, %s, ends %s: %s', (isRequired, status, forumEndsAt, expected) => {
    expect(withdrawalEffect({ isRequired }, { status, forumEndsAt }, now)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { ABSOLUTE_MS, IDLE_MS, STAFF_ABSOLUTE_MS, STAFF_IDLE_MS } from './constants.ts'
import {
  forumRoleOf,
  isFreshProof,
  isSeenAgain,
  isSessionAlive,
  organisedForums,
  widestRole,
} from './policy.ts'

const now = new Date('2026-11-25T12:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms)
const session = {
  isStaff: false,
  accountVersion: 3,
  sessionVersion: 3,
  disabledAt: null,
  createdAt: ago(1_000),
  lastSeenAt: ago(1_000),
  expiresAt: new Date(now.getTime() + 1),
}

describe('isSessionAlive', () => {
  it.each([
    ['as it was made', {}, true],
    ['of an older version of the account', { accountVersion: 4 }, false],
    ['of a later version than the account has', { sessionVersion: 4 }, false],
    ['of a disabled account', { disabledAt: ago(1) }, false],
    ['that ends now', { expiresAt: now }, false],
    ['just within idle time', { createdAt: ago(IDLE_MS), lastSeenAt: ago(IDLE_MS - 1) }, true],
    ['idle for too long', { createdAt: ago(IDLE_MS), lastSeenAt: ago(IDLE_MS) }, false],
    ['just within its age', { createdAt: ago(ABSOLUTE_MS - 1) }, true],
    ['too old', { createdAt: ago(ABSOLUTE_MS) }, false],
    [
      'of staff just within idle time',
      { isStaff: true, createdAt: ago(STAFF_IDLE_MS), lastSeenAt: ago(STAFF_IDLE_MS - 1) },
      true,
    ],
    [
      'of staff idle for too long',
      { isStaff: true, createdAt: ago(STAFF_IDLE_MS), lastSeenAt: ago(STAFF_IDLE_MS) },
      false,
    ],
    [
      'of staff just within its age',
      { isStaff: true, createdAt: ago(STAFF_ABSOLUTE_MS - 1) },
      true,
    ],
    ['of staff too old', { isStaff: true, createdAt: ago(STAFF_ABSOLUTE_MS) }, false],
  ])('a sign-in %s: %s', (_, over, expected) => {
    expect(isSessionAlive({ ...session, ...over }, now)).toBe(expected)
  })
})

describe('isSeenAgain', () => {
  it.each([
    [0, false],
    [59_999, false],
    [60_000, true],
  ])('after %i ms: %s', (ms, expected) => {
    expect(isSeenAgain({ lastSeenAt: ago(ms) }, now)).toBe(expected)
  })
})

describe('forumRoleOf', () => {
  const forumRoles = [
    { forumId: 'a', role: 'check_in' as const },
    { forumId: 'a', role: 'manager' as const },
    { forumId: 'b', role: 'editor' as const },
  ]
  const viewer = { isAdministrator: false, forumRoles }
  it.each([
    ['a', ['manager', 'editor', 'check_in'], 'manager'],
    ['a', ['check_in'], 'check_in'],
    ['a', ['editor'], null],
    ['b', ['manager'], null],
    ['b', ['editor', 'manager'], 'editor'],
    ['c', ['manager', 'editor', 'check_in'], null],
  ] as const)('at %s, asked for %j: %s', (forumId, asked, expected) => {
    expect(forumRoleOf(viewer, forumId, asked)).toBe(expected)
  })
  it('lets administrators in everywhere', () => {
    expect(forumRoleOf({ isAdministrator: true, forumRoles: [] }, 'c', ['manager'])).toBe(
      'administrator',
    )
  })
})

describe('organisedForums and widestRole', () => {
  it('name each forum once, all for administrators, and the role that opens most', () => {
    const forumRoles = [
      { forumId: 'a', role: 'check_in' as const },
      { forumId: 'a', role: 'editor' as const },
      { forumId: 'b', role: 'editor' as const },
    ]
    expect(organisedForums({ isAdministrator: false, forumRoles })).toEqual(['a', 'b'])
    expect(organisedForums({ isAdministrator: false, forumRoles: [] })).toEqual([])
    expect(organisedForums({ isAdministrator: true, forumRoles: [] })).toBeNull()
    expect(widestRole(['check_in', 'editor'])).toBe('editor')
    expect(widestRole([])).toBeNull()
  })
})

describe('isFreshProof', () => {
  const minutesAgo = (minutes: number) => ago(minutes * 60_000)
  it.each([
    ['signed in just now', 0, null, true],
    ['just within ten minutes', 9.99, null, true],
    ['ten minutes ago', 10, null, false],
    ['in the future', -1, null, false],
    ['long ago, with the second factor at that time', 600, 600, false],
    ['long ago, the second factor again just now', 600, 0, true],
    ['long ago, the second factor again just within it', 600, 9.99, true],
    ['long ago, the second factor ten minutes ago', 600, 10, false],
  ])('%s: %s and %s minutes ago: %s', (_, signedIn, factor, expected) => {
    const secondFactorAt = factor === null ? null : minutesAgo(factor)
    expect(isFreshProof({ createdAt: minutesAgo(signedIn), secondFactorAt }, now)).toBe(expected)
  })
})

import { expect, test } from 'vitest'
import type { RegistrationTerms } from '#lib/domain/registrations/types.ts'
import { liesAhead, nextStep } from './policy.ts'

const now = new Date('2026-11-25T12:00:00Z')
const before = new Date(now.getTime() - 1)
const after = new Date(now.getTime() + 1)
const terms = (over: Partial<RegistrationTerms> = {}) =>
  ({ cancelledAt: null, forumEndsAt: after, ...over }) as RegistrationTerms

test.each([
  ['confirmed', null, {}, 'bring_ticket', true],
  ['confirmed', after, {}, 'accept_place', true],
  ['pending', null, {}, 'wait_for_approval', true],
  ['waitlisted', null, {}, 'wait_for_place', true],
  ['declined', null, {}, 'register_again', false],
  ['cancelled', null, {}, 'register_again', false],
  ['attended', null, {}, 'none', false],
  ['confirmed', null, { forumEndsAt: now }, 'none', false],
  ['confirmed', null, { forumEndsAt: null }, 'bring_ticket', true],
  ['waitlisted', null, { forumEndsAt: before }, 'none', false],
  ['cancelled', null, { forumEndsAt: before }, 'none', false],
  ['confirmed', null, { cancelledAt: before }, 'forum_cancelled', false],
] as const)('%s, to accept by %s, %j: %s, ahead: %s', (status, acceptBy, over, step, isAhead) => {
  const facts = { status, acceptBy, terms: terms(over) }
  expect([nextStep(facts, now), liesAhead(facts, now)]).toEqual([step, isAhead])
})

import { isComing } from '#lib/domain/privacy/policy.ts'
import { isRegistrationTime } from '#lib/domain/registrations/policy.ts'
import type { RegistrationSummary } from '#lib/domain/registrations/types.ts'

/** What a person has to do or to know next about one registration; a page words each. */
export type NextStep =
  | 'accept_place'
  | 'bring_ticket'
  | 'wait_for_approval'
  | 'wait_for_place'
  | 'forum_cancelled'
  | 'register_again'
  | 'none'

type Facts = Pick<RegistrationSummary, 'status' | 'acceptBy' | 'terms'>

/** Whether a registration still lies ahead at `now`. */
export function liesAhead({ status, terms }: Facts, now: Date): boolean {
  const isOff = terms.cancelledAt !== null
  return !isOff && isComing({ status, forumEndsAt: terms.forumEndsAt }, now)
}

/** The next step of a registration at `now`. */
export function nextStep(facts: Facts, now: Date): NextStep {
  const { status, acceptBy, terms } = facts
  const isOver = terms.forumEndsAt !== null && now >= terms.forumEndsAt
  if (status === 'attended') return 'none'
  if (terms.cancelledAt !== null) return 'forum_cancelled'
  if (isOver) return 'none'
  switch (status) {
    case 'pending':
      return 'wait_for_approval'
    case 'waitlisted':
      return 'wait_for_place'
    case 'confirmed':
      return acceptBy === null ? 'bring_ticket' : 'accept_place'
    case 'declined':
    case 'cancelled':
      return isRegistrationTime(terms, now) ? 'register_again' : 'none'
  }
}

import { describe, expect, test } from 'vitest'
import {
  canAccept,
  canCancel,
  canChange,
  canHandOver,
  canRegister,
  getRegistrationPhase,
  hasFreePlace,
  nextPhaseChange,
} from './policy.ts'
import type { RegistrationPhase, RegistrationTerms } from './types.ts'

const at = (time: string) => new Date(`2026-11-${time}Z`)
const terms: RegistrationTerms = {
  opensAt: at('10T01:00:00.000'),
  closesAt: at('20T10:00:00.000'),
  changesUntil: null,
  acceptWithin: null,
  forumBeginsAt: at('21T16:00:00.000'),
  forumEndsAt: at('24T16:00:00.000'),
  cancelledAt: null,
  waitingList: true,
  needsApproval: false,
}
const always = { opensAt: null, closesAt: null, forumEndsAt: null }
const free = { capacity: 2, confirmed: 1, waitlisted: 0, isHidden: false }
const full = { ...free, confirmed: 2 }
const during = at('15T00:00:00.000')

const table: [RegistrationPhase, string, Partial<RegistrationTerms>, (typeof free)[], Date][] = [
  ['not_yet_open', 'a millisecond before it opens', {}, [free], at('10T00:59:59.999')],
  ['open', 'as it opens', {}, [free], at('10T01:00:00.000')],
  ['open', 'a millisecond before it closes', {}, [free], at('20T09:59:59.999')],
  ['closed', 'as it closes', {}, [free], at('20T10:00:00.000')],
  ['closed', 'closed, although full', {}, [full], at('20T10:00:00.000')],
  ['closed', 'a millisecond before the forum is over', {}, [free], at('24T15:59:59.999')],
  ['over', 'as the forum is over', {}, [free], at('24T16:00:00.000')],
  [
    'over',
    'over, although it would not have opened',
    { opensAt: at('30T00:00:00.000') },
    [free],
    at('25T00:00:00.000'),
  ],
  ['open', 'no instants at all', always, [free], during],
  ['not_yet_open', 'no end known', { closesAt: null }, [free], at('10T00:59:59.999')],
  ['open', 'never closes by itself', { closesAt: null }, [free], at('24T15:59:59.999')],
  [
    'cancelled',
    'called off, before it opens',
    { cancelledAt: at('01T00:00:00.000') },
    [free],
    at('02T00:00:00.000'),
  ],
  [
    'cancelled',
    'called off, after it is over',
    { cancelledAt: at('01T00:00:00.000') },
    [full],
    at('28T00:00:00.000'),
  ],
  ['full', 'the last place is given', {}, [full], during],
  ['open', 'one kind of two is left', {}, [full, free], during],
  ['full', 'what is left is not offered', {}, [full, { ...free, isHidden: true }], during],
  ['full', 'a place is free, but somebody waits for it', {}, [{ ...free, waitlisted: 1 }], during],
  ['full', 'more given than there are now', {}, [{ ...free, capacity: 1, confirmed: 2 }], during],
  ['full', 'no places at all', {}, [{ ...free, capacity: 0, confirmed: 0 }], during],
  ['full', 'no kind of place', {}, [], during],
]

describe('getRegistrationPhase', () => {
  test.each(table)('%s: %s', (phase, _, changed, ticketTypes, now) => {
    expect(getRegistrationPhase({ terms: { ...terms, ...changed }, ticketTypes, now })).toBe(phase)
  })
})

test.each<[RegistrationPhase, boolean, boolean, boolean]>([
  ['open', false, false, true],
  ['full', true, false, true],
  ['full', false, false, false],
  // The organiser decides who comes, so everybody may ask.
  ['full', false, true, true],
  ['not_yet_open', true, true, false],
  ['closed', true, true, false],
  ['cancelled', true, true, false],
  ['over', true, true, false],
])('canRegister %s, waiting list %s, approval %s: %s', (phase, waitingList, needsApproval, may) => {
  expect(canRegister(phase, { waitingList, needsApproval })).toBe(may)
})

test('the last place is the last', () => {
  expect(hasFreePlace({ capacity: 100, confirmed: 99, waitlisted: 0 })).toBe(true)
  expect(hasFreePlace({ capacity: 100, confirmed: 100, waitlisted: 0 })).toBe(false)
})

test('what changes next by itself', () => {
  expect(nextPhaseChange(terms, at('01T00:00:00.000'))).toEqual(terms.opensAt)
  expect(nextPhaseChange(terms, at('10T01:00:00.000'))).toEqual(terms.closesAt)
  expect(nextPhaseChange(terms, at('24T16:00:00.000'))).toBeNull()
  expect(nextPhaseChange({ ...terms, ...always }, during)).toBeNull()
})

describe('what people do with their own registration', () => {
  type Do = typeof canChange
  const until = at('18T00:00:00.000')
  const own = { status: 'confirmed', acceptBy: null, terms } as const
  const last = (instant: Date) => new Date(instant.getTime() - 1)
  const may = (may: Do, over: Partial<RegistrationTerms>, now: Date, more: object = {}) =>
    may({ ...own, ...more, terms: { ...terms, ...over } }, now)

  test.each<[string, Do]>([
    ['canChange', canChange],
    ['canHandOver', canHandOver],
  ])('%s until the day named, else until the forum begins, else until it is over', (_, can) => {
    expect(may(can, { changesUntil: until }, last(until))).toBe(true)
    expect(may(can, { changesUntil: until }, until)).toBe(false)
    const begins = terms.forumBeginsAt as Date
    expect(may(can, {}, last(begins))).toBe(true)
    expect(may(can, {}, begins)).toBe(false)
    const ends = terms.forumEndsAt as Date
    expect(may(can, { forumBeginsAt: null }, last(ends))).toBe(true)
    expect(may(can, { forumBeginsAt: null }, ends)).toBe(false)
    // A day named too late changes nothing once the forum is over.
    expect(may(can, { changesUntil: at('30T00:00:00.000') }, last(ends))).toBe(true)
    expect(may(can, { changesUntil: at('30T00:00:00.000') }, ends)).toBe(false)
    expect(may(can, { forumBeginsAt: null, forumEndsAt: null }, at('30T00:00:00.000'))).toBe(true)
    expect(may(can, { cancelledAt: during }, during)).toBe(false)
  })

  test('canCancel until the forum is over, whatever the day for changes', () => {
    const ends = terms.forumEndsAt as Date
    expect(may(canCancel, { changesUntil: until }, last(ends))).toBe(true)
    expect(may(canCancel, {}, ends)).toBe(false)
    expect(may(canCancel, { cancelledAt: during }, during)).toBe(false)
  })

  test.each([
    ['pending', true, false, true],
    ['confirmed', true, true, true],
    ['waitlisted', true, false, true],
    ['declined', false, false, false],
    ['cancelled', false, false, false],
    ['attended', false, false, false],
  ])('%s: change %s, hand over %s, cancel %s', (status, change, handOver, cancel) => {
    const may3 = [canChange, canHandOver, canCancel].map((can) => may(can, {}, during, { status }))
    expect(may3).toEqual([change, handOver, cancel])
  })

  test('a place to be accepted is not handed over, and is lost at its instant', () => {
    expect(may(canHandOver, {}, during, { acceptBy: until })).toBe(false)
    expect(canAccept({ status: 'confirmed', acceptBy: until }, last(until))).toBe(true)
    expect(canAccept({ status: 'confirmed', acceptBy: until }, until)).toBe(false)
    expect(canAccept({ status: 'confirmed', acceptBy: null }, during)).toBe(false)
    expect(canAccept({ status: 'cancelled', acceptBy: until }, during)).toBe(false)
  })
})

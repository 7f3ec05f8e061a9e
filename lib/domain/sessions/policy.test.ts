import { describe, expect, test } from 'vitest'
import type { Slot } from '#lib/domain/record/types.ts'
import { agendaSession, exactSlot, slotOf } from '#tests/factories/agenda.ts'
import {
  elapsedShare,
  getForumDays,
  getNextChange,
  getNowAndNext,
  getProgrammePhase,
  getSessionPhase,
  getSlotPhase,
  isChangeShown,
} from './policy.ts'

const SHANGHAI = 'Asia/Shanghai'
/** 30 Nov, 09:00 to 09:40 in China: 01:00 to 01:40 UTC. */
const slot = exactSlot('2026-11-30', '01:00', '01:40')
const at = (iso: string, zone = SHANGHAI) => ({ now: new Date(iso), zone })

describe('a slot', () => {
  test.each<[string, Slot, string, string, string]>([
    ['a millisecond before it begins', slot, '2026-11-30T00:59:59.999Z', SHANGHAI, 'upcoming'],
    ['as it begins', slot, '2026-11-30T01:00:00Z', SHANGHAI, 'now'],
    ['a millisecond before it ends', slot, '2026-11-30T01:39:59.999Z', SHANGHAI, 'now'],
    ['as it ends', slot, '2026-11-30T01:40:00Z', SHANGHAI, 'past'],
    // The day of an exact slot is for the page; its instants decide, whatever the zone.
    [
      'in a zone where it is still yesterday',
      slot,
      '2026-11-30T01:10:00Z',
      'Pacific/Pago_Pago',
      'now',
    ],
    [
      'half a day, the evening before',
      slotOf('half_day', '2026-11-30', 'afternoon'),
      '2026-11-29T15:59:59Z',
      SHANGHAI,
      'upcoming',
    ],
    [
      'half a day, as its day begins in China',
      slotOf('half_day', '2026-11-30', 'afternoon'),
      '2026-11-29T16:00:00Z',
      SHANGHAI,
      'today',
    ],
    [
      'a day, in its last second',
      slotOf('day', '2026-11-30'),
      '2026-11-30T15:59:59Z',
      SHANGHAI,
      'today',
    ],
    [
      'a day, at the next midnight',
      slotOf('day', '2026-11-30'),
      '2026-11-30T16:00:00Z',
      SHANGHAI,
      'past',
    ],
    // Chatham is 13:45 ahead in summer: its 30 November begins at 10:15 UTC the day before.
    [
      'a day in Chatham, before',
      slotOf('day', '2026-11-30'),
      '2026-11-29T10:14:59Z',
      'Pacific/Chatham',
      'upcoming',
    ],
    [
      'a day in Chatham, as it begins',
      slotOf('day', '2026-11-30'),
      '2026-11-29T10:15:00Z',
      'Pacific/Chatham',
      'today',
    ],
    // Santiago has no 00:00 on 6 September 2026: the day begins at 01:00, 04:00 UTC.
    [
      'a day that begins an hour late',
      slotOf('order', '2026-09-06'),
      '2026-09-06T04:00:00Z',
      'America/Santiago',
      'today',
    ],
    [
      'a day that begins an hour late, before',
      slotOf('order', '2026-09-06'),
      '2026-09-06T03:59:59Z',
      'America/Santiago',
      'upcoming',
    ],
    [
      'only its order, without a day',
      slotOf('order', null),
      '2026-11-30T01:00:00Z',
      SHANGHAI,
      'undated',
    ],
    ['nothing at all', slotOf('unknown', null), '2026-11-30T01:00:00Z', SHANGHAI, 'undated'],
  ])('%s', (_, one, now, zone, phase) => {
    expect(getSlotPhase(one, at(now, zone))).toBe(phase)
  })

  test.each([
    ['2026-11-30T00:00:00Z', 0],
    ['2026-11-30T01:10:00Z', 0.25],
    ['2026-11-30T01:40:00Z', 1],
    ['2026-11-30T05:00:00Z', 1],
  ])('at %s the share that is over is %d', (now, share) => {
    expect(elapsedShare(slot, new Date(now))).toBe(share)
  })
})

test('a session in two slots is on in either, to come between them, past after both', () => {
  const slots = [
    exactSlot('2026-11-30', '01:00', '02:00'),
    exactSlot('2026-11-30', '03:00', '04:00'),
  ]
  const phases = ['00:30', '01:30', '02:30', '03:30', '04:00'].map((time) =>
    getSessionPhase(slots, at(`2026-11-30T${time}:00Z`)),
  )
  expect(phases).toEqual(['upcoming', 'now', 'upcoming', 'now', 'past'])
})

describe('a programme', () => {
  const days = ['2026-11-30', '2026-12-01']
  test.each([
    ['2026-11-29T15:59:59Z', 'upcoming'],
    ['2026-11-29T16:00:00Z', 'running'],
    ['2026-12-01T15:59:59Z', 'running'],
    ['2026-12-01T16:00:00Z', 'over'],
  ])('at %s it is %s', (now, phase) => {
    expect(getProgrammePhase(days, at(now))).toBe(phase)
    expect(getProgrammePhase([], at(now))).toBe('unknown')
  })

  const forum = (on: string, end: string | null, precision: 'day' | 'month' = 'day') => ({
    kind: 'conference' as const,
    startsOn: { on, precision },
    endsOn: end === null ? null : { on: end, precision },
  })
  test.each([
    ['one day', forum('2023-05-30', null), ['2023-05-30']],
    [
      'over the end of a month',
      forum('2026-02-27', '2026-03-01'),
      ['2026-02-27', '2026-02-28', '2026-03-01'],
    ],
    ['known to the month', forum('2012-05-01', null, 'month'), []],
    ['longer than a month', forum('2026-01-01', '2026-02-28'), []],
    ['a project of years', { ...forum('2012-11-01', null), kind: 'programme' as const }, []],
  ])('days of %s', (_, one, expected) => {
    expect(getForumDays(one)).toEqual(expected)
  })
})

describe('now and next', () => {
  const day = '2026-11-30'
  const talk = agendaSession('talk', [exactSlot(day, '01:00', '01:40')], { parentSlug: 'block' })
  const block = agendaSession('block', [exactSlot(day, '01:00', '03:00')])
  const beside = agendaSession('beside', [exactSlot(day, '01:30', '02:00')])
  const off = agendaSession('off', [exactSlot(day, '01:00', '03:00')], { status: 'cancelled' })
  const tea = agendaSession('tea', [exactSlot(day, '03:00', '03:20')], { kind: 'break' })
  const tour = agendaSession('tour', [slotOf('half_day', day, 'afternoon')])
  const last = agendaSession('last', [exactSlot(day, '03:20', '04:00')])
  const lastToo = agendaSession('last-too', [exactSlot(day, '03:20', '05:00')])
  const all = [talk, block, beside, off, tea, tour, last, lastToo]
  const slugs = (now: string) => {
    const { on, next } = getNowAndNext(all, at(`${day}T${now}:00Z`))
    return [
      on.map(({ session, talk: t }) => session.slug + (t ? `/${t.slug}` : '')),
      next.map(({ session }) => session.slug),
    ]
  }

  test.each([
    ['00:30', [], ['block']],
    ['01:00', ['block/talk'], ['beside']],
    ['01:30', ['block/talk', 'beside'], ['last', 'last-too']],
    ['01:40', ['block', 'beside'], ['last', 'last-too']],
    // A break is on when nothing else is, and never what comes next.
    ['02:59', ['block'], ['last', 'last-too']],
    ['03:00', ['tea'], ['last', 'last-too']],
    ['03:20', ['last', 'last-too'], []],
    ['05:00', [], []],
  ])('at %s UTC', (now, on, next) => {
    expect(slugs(now)).toEqual([on, next])
  })
})

test('a block on now says the talk that is on in it, and when that ends', () => {
  const day = '2026-11-30'
  const block = agendaSession('block', [exactSlot(day, '01:00', '03:00')])
  const talk = agendaSession('talk', [exactSlot(day, '01:00', '01:40')], { parentSlug: 'block' })
  const ends = ['01:10', '01:50'].map((now) =>
    getNowAndNext([block, talk], at(`${day}T${now}:00Z`)).on.map(({ endsAt }) => endsAt),
  )
  expect(ends).toEqual([[`${day}T01:40:00.000Z`], [`${day}T03:00:00.000Z`]])
})

test('a change is news from the moment it is made, for 24 hours', () => {
  const session = { change: { text: { 'zh-Hans': '202改至201' }, at: '2026-11-30T00:00:00.000Z' } }
  const shown = [
    '2026-11-29T23:59:59Z',
    '2026-11-30T00:00:00Z',
    '2026-11-30T23:59:59Z',
    '2026-12-01T00:00:00Z',
  ]
  expect(shown.map((now) => isChangeShown(session, new Date(now)))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isChangeShown({ change: null }, new Date())).toBe(false)
})

describe('the next change of the drawing', () => {
  const change = { text: { 'zh-Hans': '换了会场' }, at: '2026-11-29T03:00:00.000Z' }
  const sessions = [
    agendaSession('a', [exactSlot('2026-11-30', '01:00', '01:40')], { change }),
    agendaSession('b', [slotOf('half_day', '2026-12-01', 'morning')]),
  ]
  test.each([
    ['2026-11-20T00:00:00Z', '2026-11-29T03:00:00.000Z'],
    ['2026-11-29T03:00:00Z', '2026-11-29T16:00:00.000Z'],
    ['2026-11-29T16:00:00Z', '2026-11-30T01:00:00.000Z'],
    ['2026-11-30T01:00:00Z', '2026-11-30T01:40:00.000Z'],
    ['2026-11-30T01:40:00Z', '2026-11-30T03:00:00.000Z'],
    ['2026-11-30T03:00:00Z', '2026-11-30T16:00:00.000Z'],
    ['2026-11-30T16:00:00Z', '2026-12-01T16:00:00.000Z'],
    ['2026-12-01T16:00:00Z', undefined],
  ])('after %s it is %s', (now, next) => {
    expect(getNextChange(sessions, ['2026-11-30'], at(now))?.toISOString()).toBe(next)
  })

  test('an agenda without any day never changes by itself', () => {
    expect(
      getNextChange(
        [agendaSession('a', [slotOf('unknown', null)])],
        [],
        at('2026-11-30T00:00:00Z'),
      ),
    ).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import { agendaSession, exactSlot, slotOf } from '#tests/factories/agenda.ts'
import type { AgendaItem, TimedDay } from './types.ts'
import { layOutAgenda } from './utils.ts'

const DAY = '2026-11-30'
const moment = { now: new Date('2026-11-29T00:00:00Z'), zone: 'Asia/Shanghai' }
const timed = (days: ReturnType<typeof layOutAgenda>): TimedDay => {
  const [day] = days
  if (day?.type !== 'timed') throw new Error('not a timed day')
  return day
}
const words = (item: AgendaItem) => {
  if (item.type === 'start') return item.entries.map(({ key }) => key).join('+')
  if (item.type === 'half') return `${item.half}: ${item.entries.map(({ key }) => key).join('+')}`
  return item.type === 'then' ? `then ${item.entry.key} after ${item.after?.slug}` : 'now'
}

const programme = [
  agendaSession('late', [exactSlot(DAY, '07:20', '08:00', 'hall')]),
  agendaSession('booklet', [slotOf('order', DAY)]),
  agendaSession('lunch', [exactSlot(DAY, '04:00', '05:30')], { kind: 'break' }),
  agendaSession('early', [exactSlot(DAY, '01:00', '02:00', 'hall')]),
  agendaSession('beside', [
    exactSlot(DAY, '01:00', '02:30', '201'),
    exactSlot(DAY, '03:00', '04:00', '201'),
  ]),
  agendaSession('tour', [slotOf('half_day', DAY, 'afternoon')]),
  agendaSession('roofs', [slotOf('day', DAY)]),
  agendaSession('visit', [slotOf('unknown', DAY)]),
  agendaSession('off', [exactSlot(DAY, '01:30', '02:00', '202')], { status: 'cancelled' }),
]

describe('a day with times', () => {
  const day = timed(layOutAgenda(programme, ['hall', '201', '202'], moment))

  test('is read by start; half days where they end; order-only after what stands before it', () => {
    expect(day.items.map(words)).toEqual([
      'early+beside',
      'off',
      'beside-2',
      'lunch',
      'late',
      'then booklet after late',
      'afternoon: tour',
    ])
    expect(day.loose.map(({ key }) => key)).toEqual(['roofs', 'visit'])
  })

  test('says what is parallel; a cancelled session and a break are not', () => {
    expect(
      day.items.flatMap((item) =>
        item.type === 'start' ? [[item.parallel, item.places, item.ongoing]] : [],
      ),
    ).toEqual([
      [2, 2, 0],
      [0, 0, 0],
      [1, 1, 0],
      [0, 0, 0],
      [1, 1, 0],
    ])
  })

  test('counts the slots of a session that stands in several', () => {
    const parts = day.items.flatMap((item) =>
      item.type === 'start'
        ? item.entries.flatMap(({ key, part }) => (part ? [[key, part]] : []))
        : [],
    )
    expect(parts).toEqual([
      ['beside', { number: 1, of: 2 }],
      ['beside-2', { number: 2, of: 2 }],
    ])
  })

  test('the afternoon begins after lunch and reaches to the last exact time', () => {
    expect(day.grid.origin).toBe(9 * 60)
    // 13:30 to 16:00 on rows of ten minutes from 09:00
    expect(day.halves).toEqual({ afternoon: { row: 28, rowEnd: 43 } })
  })

  test('a talk that begins while another is on says so', () => {
    const [, second] = timed(
      layOutAgenda(
        [
          agendaSession('long', [exactSlot(DAY, '01:00', '03:00', 'hall')]),
          agendaSession('short', [exactSlot(DAY, '02:00', '02:30', '201')]),
        ],
        ['hall', '201'],
        moment,
      ),
    ).items
    expect(second).toMatchObject({ type: 'start', parallel: 1, ongoing: 1 })
  })
})

describe('the line of the present moment', () => {
  const at = (now: string) =>
    timed(layOutAgenda(programme, ['hall', '201', '202'], { ...moment, now: new Date(now) }))

  test('stands after what has begun, as far into its row as time is', () => {
    const day = at(`${DAY}T01:35:00Z`)
    expect(day.items.map(words).slice(0, 4)).toEqual(['early+beside', 'off', 'now', 'beside-2'])
    expect(day.nowAt).toEqual({ row: 4, into: 0.5 })
  })

  test.each([`${DAY}T00:59:00Z`, `${DAY}T08:01:00Z`, '2026-12-01T02:00:00Z'])(
    'is not drawn at %s',
    (now) => {
      const day = at(now)
      expect([day.nowAt, day.items.map(words).includes('now')]).toEqual([null, false])
    },
  )
})

describe('blocks', () => {
  const block = agendaSession('block', [exactSlot(DAY, '01:00', '03:00', 'hall')])
  const inside = (slug: string, slots: Parameters<typeof agendaSession>[1]) =>
    agendaSession(slug, slots, { parentSlug: 'block' })

  test('hold their talks by time when all times are known, else in the order of the record', () => {
    const b = inside('b', [exactSlot(DAY, '02:00', '03:00')])
    const a = inside('a', [exactSlot(DAY, '01:00', '02:00')])
    const keys = (talks: typeof programme) => {
      const [item] = timed(layOutAgenda([block, ...talks], ['hall'], moment)).items
      return item?.type === 'start'
        ? item.entries[0]?.talks.map(({ session }) => session.slug)
        : null
    }
    expect(keys([b, a])).toEqual(['a', 'b'])
    expect(keys([b, inside('c', [slotOf('order', DAY)]), a])).toEqual(['b', 'c', 'a'])
  })

  test('a talk on another day than its block stands there, and names the block', () => {
    const days = layOutAgenda([block, inside('a', [slotOf('day', '2026-12-01')])], ['hall'], moment)
    expect(days.map(({ day }) => day)).toEqual([DAY, '2026-12-01'])
    const [item] = days[1]?.type === 'untimed' ? days[1].items : []
    expect(item?.type === 'entry' && item.entry.block?.slug).toBe('block')
  })
})

test('without times the record keeps its order; what has no day stands last; only the first in an order says so', () => {
  const days = layOutAgenda(
    [
      agendaSession('tour', [slotOf('unknown', null)]),
      agendaSession('opening', [slotOf('order', DAY)]),
      agendaSession('talks', [slotOf('order', DAY)]),
      agendaSession('market', [slotOf('half_day', DAY, 'afternoon')]),
      agendaSession('launch', [slotOf('unknown', DAY)]),
    ],
    [],
    moment,
  )
  expect(
    days.map((day) => [
      day.day,
      day.type === 'untimed' &&
        day.items.map((item) =>
          item.type === 'half'
            ? `${item.half}: ${item.entries.map(({ key }) => key)}`
            : `${item.entry.key}${item.isFirstInOrder ? ' first' : ''}`,
        ),
    ]),
  ).toEqual([
    [DAY, ['opening first', 'talks', 'afternoon: market', 'launch']],
    [null, ['tour']],
  ])
})

test('what a filter leaves does not become the first of an order that it was not first in', () => {
  const opening = agendaSession('opening', [slotOf('order', DAY)])
  const talks = agendaSession('talks', [slotOf('order', DAY)])
  const [day] = layOutAgenda([talks], [], moment, [opening, talks])
  const [item] = day?.type === 'untimed' ? day.items : []
  expect(item?.type === 'entry' && [item.entry.key, item.isFirstInOrder]).toEqual(['talks', false])
})

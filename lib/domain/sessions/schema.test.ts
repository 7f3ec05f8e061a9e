import { describe, expect, test } from 'vitest'
import { agendaSession, exactSlot, slotOf } from '#tests/factories/agenda.ts'
import { parseAgendaFilters, type RawQuery } from './schema.ts'
import { applyFilters, filterQuery } from './utils.ts'

describe('filters in an address', () => {
  test('known ones are taken, unset fields of the form are none, words of messengers are passed over', () => {
    expect(
      parseAgendaFilters({
        day: '2026-11-30',
        room: '201',
        kind: 'sub_forum',
        person: '',
        theme: undefined,
        from: 'singlemessage',
        utm_source: 'x',
      }),
    ).toEqual({ filters: { day: '2026-11-30', room: '201', kind: 'sub_forum' }, problems: [] })
  })

  test.each<[RawQuery, string, string, string]>([
    [{ page: '2' }, 'unknown_name', 'page', '2'],
    [{ day: '2026-02-30' }, 'unknown_value', 'day', '2026-02-30'],
    [{ day: 'tomorrow' }, 'unknown_value', 'day', 'tomorrow'],
    [{ kind: 'party' }, 'unknown_value', 'kind', 'party'],
    [{ room: '../etc' }, 'unknown_value', 'room', '../etc'],
    [{ person: 'x'.repeat(9000) }, 'unknown_value', 'person', 'x'.repeat(60)],
    [{ room: ['201', '202'] }, 'repeated', 'room', '201 202'],
    [{ constructor: 'x' }, 'unknown_name', 'constructor', 'x'],
  ])('%j is answered with a sentence', (raw, reason, name, value) => {
    expect(parseAgendaFilters(raw)).toEqual({ filters: {}, problems: [{ reason, name, value }] })
  })

  test('equal wishes have one address', () => {
    expect(filterQuery({ theme: 'water', day: '2026-11-30' })).toBe('day=2026-11-30&theme=water')
    expect(filterQuery({})).toBe('')
  })
})

describe('what fits', () => {
  const day = '2026-11-30'
  const block = agendaSession('block', [exactSlot(day, '01:00', '03:00', 'hall')], {
    kind: 'sub_forum',
  })
  const one = agendaSession('one', [exactSlot(day, '01:00', '02:00', 'hall')], {
    parentSlug: 'block',
    themes: [{ slug: 'water', name: { 'zh-Hans': '水' } }],
  })
  const two = agendaSession('two', [exactSlot(day, '02:00', '03:00', 'hall')], {
    parentSlug: 'block',
  })
  const tea = agendaSession('tea', [exactSlot(day, '03:00', '03:30')], { kind: 'break' })
  const other = agendaSession('other', [
    exactSlot(day, '01:00', '03:00', '201'),
    slotOf('day', '2026-12-01'),
  ])
  const all = [block, one, two, tea, other]
  const slugs = (filters: Parameters<typeof applyFilters>[1]) =>
    applyFilters(all, filters).map(({ slug }) => slug)

  test.each([
    [{}, ['block', 'one', 'two', 'tea', 'other']],
    [{ day: 'all' }, ['block', 'one', 'two', 'tea', 'other']],
    [{ day: '2026-12-01' }, ['other']],
    // A talk brings its block, and leaves the block's other talks out.
    [{ theme: 'water' }, ['block', 'one']],
    // A block that fits brings all that is in it.
    [{ kind: 'sub_forum' }, ['block', 'one', 'two']],
    [{ part: 'block' }, ['block', 'one', 'two']],
    [{ room: '201' }, ['other']],
    [{ room: '201', day: '2026-12-01' }, []],
    [{ kind: 'talk', room: 'hall' }, ['block', 'one', 'two']],
  ])('%j', (filters, expected) => {
    expect(slugs(filters)).toEqual(expected)
  })

  test('a day keeps only its own slots of a session', () => {
    expect(applyFilters([other], { day: '2026-12-01' })[0]?.slots).toEqual([
      slotOf('day', '2026-12-01'),
    ])
  })
})

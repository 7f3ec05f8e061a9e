import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeRich } from '#lib/platform/rich-text/document.ts'
import { richOfPlain } from '#lib/platform/rich-text/plain.ts'
import type { Changes, Edit, Fields } from './types.ts'
import {
  beforeEdits,
  changesBetween,
  inverse,
  isOfStep,
  meet,
  stepBack,
  stepsOf,
  withChanges,
} from './utils.ts'

const base: Fields = { title: '雨水花园', room: '201', start: '09:00' }

const LISTED = writeRich(richOfPlain('- 苇岸', null))

describe('an edit from an older version', () => {
  test('stands beside what others did elsewhere in the record', () => {
    const met = meet({
      base,
      now: { ...base, room: 'hall' },
      mine: { ...base, start: '09:30' },
    })
    expect(met).toEqual({
      mine: { start: { from: '09:00', to: '09:30' } },
      theirs: { room: { from: '201', to: 'hall' } },
      conflicts: [],
    })
  })

  test('is asked about where both changed the same', () => {
    const now = { ...base, title: '雨水花园十年' }
    const mine = { ...base, title: '雨水花园监测' }
    expect(meet({ base, now, mine })).toEqual({
      mine: {},
      theirs: {},
      conflicts: [
        { name: 'title', base: '雨水花园', mine: '雨水花园监测', theirs: '雨水花园十年' },
      ],
    })
    const answered = (title: 'mine' | 'theirs' | 'both') =>
      meet({ base, now, mine, choices: { title } }).mine
    expect(answered('mine')).toEqual({ title: { from: '雨水花园十年', to: '雨水花园监测' } })
    expect(answered('theirs')).toEqual({})
    expect(answered('both')).toEqual({
      title: { from: '雨水花园十年', to: '雨水花园十年 / 雨水花园监测' },
    })
  })

  test.each([
    ['a plain one below one that is laid out', LISTED, '雨水', true],
    ['one that is laid out below a plain one', '雨水', LISTED, false],
  ])('both of two rich texts are one document: %s', (_, theirs, mine, isListFirst) => {
    const said = meet({
      base: { text: '苇' },
      now: { text: theirs },
      mine: { text: mine },
      choices: { text: 'both' },
    }).mine.text?.to
    const types = JSON.parse(said ?? '').content.map(({ type }: { type: string }) => type)
    expect(types).toEqual(isListFirst ? ['bulletList', 'paragraph'] : ['paragraph', 'bulletList'])
  })

  test('is settled where both came to the same', () => {
    const same = { ...base, room: 'hall' }
    expect(meet({ base, now: same, mine: same })).toEqual({ mine: {}, theirs: {}, conflicts: [] })
  })

  test('may take away what another has filled: that is a conflict too', () => {
    const { conflicts } = meet({
      base,
      now: { ...base, room: 'hall' },
      mine: { ...base, room: '' },
    })
    expect(conflicts).toEqual([{ name: 'room', base: '201', mine: '', theirs: 'hall' }])
  })
})

const fields = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  fc.string({ minLength: 1, maxLength: 3 }),
)

test('changes lead from one state to the other and back', () => {
  fc.assert(
    fc.property(fields, fields, (before, after) => {
      const changes = changesBetween(before, after)
      expect(withChanges(before, changes)).toEqual(after)
      expect(withChanges(after, inverse(changes))).toEqual(before)
    }),
  )
})

test('nothing is lost: each changed field is mine, theirs, alike in both, or asked about', () => {
  fc.assert(
    fc.property(fields, fields, fields, (from, now, mine) => {
      const { mine: kept, conflicts } = meet({ base: from, now, mine })
      const asked = new Set(conflicts.map(({ name }) => name))
      for (const [name, { to }] of Object.entries(changesBetween(from, mine))) {
        const isThere = (now[name] ?? '') === to
        expect(asked.has(name) || kept[name]?.to === to || isThere, name).toBe(true)
      }
      for (const name of Object.keys(changesBetween(from, now))) {
        expect(kept[name] === undefined || asked.has(name), name).toBe(true)
      }
    }),
  )
})

test('a record is led back through its edits, in whatever order they are read', () => {
  fc.assert(
    fc.property(fc.array(fields, { minLength: 2, maxLength: 6 }), (states) => {
      const edits = states.slice(1).map((after, index) => ({
        id: BigInt(index),
        at: new Date(0),
        event: 'session.edited',
        actor: 'a',
        subjectId: 's',
        version: index + 1,
        changes: changesBetween(states[index] ?? {}, after),
        undoes: null,
        step: null,
      }))
      expect(beforeEdits(states.at(-1) ?? {}, edits.toReversed())).toEqual(states[0])
    }),
  )
})

describe('one’s own steps', () => {
  const steps = (...undoes: (number | null)[]) => {
    const own = undoes.map((of, index) => ({
      id: BigInt(index + 1),
      undoes: of === null ? null : BigInt(of),
    }))
    const { undo, redo } = stepsOf(own)
    return [undo === null ? null : Number(undo), redo === null ? null : Number(redo)]
  }

  test.each([
    ['nothing was done', [], [null, null]],
    ['two edits', [null, null], [2, null]],
    ['the second taken back', [null, null, 2], [1, 3]],
    ['both taken back', [null, null, 2, 1], [null, 4]],
    ['and one done again', [null, null, 2, 1, 4], [5, 3]],
    ['and the other', [null, null, 2, 1, 4, 3], [6, null]],
    ['a new edit ends what could be done again', [null, null, 2, null], [4, null]],
    ['what was done again can be taken back again', [null, 1, 2, 3], [null, 4]],
  ])('%s', (_, undoes, expected) => {
    expect(steps(...undoes)).toEqual(expected)
  })

  /** Each edit as what it takes back, and the step that it is part of. */
  const together = (...edits: [number | null, string | null][]) => {
    const own = edits.map(([of, step], index) => ({
      ...{ id: BigInt(index + 1), step },
      undoes: of === null ? null : BigInt(of),
    }))
    const { undo, redo } = stepsOf(own)
    return [undo === null ? null : Number(undo), redo === null ? null : Number(redo)]
  }
  const moved: [null, string][] = [
    [null, 'moved'],
    [null, 'moved'],
    [null, 'moved'],
  ]
  const back: [number, string][] = [
    [2, 'back'],
    [3, 'back'],
    [4, 'back'],
  ]

  test.each<[string, [number | null, string | null][], (number | null)[]]>([
    ['one after another', [[null, null], ...moved], [4, null]],
    ['taken back at once, what was before it is next', [[null, null], ...moved, ...back], [1, 7]],
    [
      'and done again at once',
      [[null, null], ...moved, ...back, [5, 'again'], [6, 'again'], [7, 'again']],
      [10, null],
    ],
    ['of which the first lies too far back', [...moved, [-9, 'back'], [2, 'back']], [null, 5]],
    ['after which another edit was made', [...moved, [null, null]], [4, null]],
  ])('edits of one step count as one: %s', (_, edits, expected) => {
    expect(together(...edits)).toEqual(expected)
  })
})

describe('a step that is taken back', () => {
  const edit = (id: number, changes: Changes, undoes: number | null = null): Edit => ({
    ...{ id: BigInt(id), at: new Date(0), event: 'outcome.edited', actor: 'a', subjectId: 's' },
    ...{ version: id + 10, changes, undoes: undoes === null ? null : BigInt(undoes), step: null },
  })
  const first = edit(1, { kind: { from: 'report', to: 'plan' } })
  const second = edit(2, { room: { from: '', to: '201' } })

  test('wants the fields as they were, from the version that it made', () => {
    expect(stepBack([first, second], 2n)).toEqual({
      ...{ kind: 'undone', base: 12, input: { room: '' } },
    })
  })

  test('is done again in the same way', () => {
    const taken = edit(3, { room: { from: '201', to: '' } }, 2)
    const own = [first, second, taken]
    expect(stepBack(own, 3n)).toEqual({ kind: 'redone', base: 13, input: { room: '201' } })
    expect(stepBack(own, 1n)).toEqual({ kind: 'undone', base: 11, input: { kind: 'report' } })
  })

  test.each([
    ['not the latest', 1n],
    ['nobody’s', 9n],
  ])('and none is %s', (_, id) => {
    expect(stepBack([first, second], id)).toBeNull()
  })
})

test('what can be taken back one by one is an edit of fields, not the entering, the order or a merger', () => {
  const events = [
    'city.edited',
    'city.created',
    'outcome.moved',
    'person.merged',
    'person.unmerged',
  ]
  expect(events.filter((event) => isOfStep({ event }))).toEqual(['city.edited'])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeShifted, roomShifted, shiftOf } from './shifting/utils.ts'
import { extentOf, lanesOf, movedBy, resizedBy } from './utils.ts'

const part = (session: string, from: number, to: number, parent: string | null = null) => ({
  session,
  from,
  to,
  parent,
  room: 'hall',
})

describe('lanes of a room', () => {
  test('what follows one another takes the whole width', () => {
    const lanes = lanesOf([part('a', 540, 600), part('b', 600, 660)])
    expect([...lanes.values()]).toEqual([
      { lane: 0, lanes: 1, isStrip: false },
      { lane: 0, lanes: 1, isStrip: false },
    ])
  })

  test('a block is a strip beside its talks', () => {
    const lanes = lanesOf([
      part('block', 540, 720),
      part('a', 540, 600, 'block'),
      part('b', 600, 660, 'block'),
    ])
    expect(lanes.get('block')).toEqual({ lane: 0, lanes: 1, isStrip: true })
    expect(lanes.get('b')).toEqual({ lane: 0, lanes: 1, isStrip: false })
  })

  test('two at once share it', () => {
    const lanes = lanesOf([part('a', 540, 600), part('b', 570, 630), part('c', 600, 660)])
    expect(
      [lanes.get('a'), lanes.get('b'), lanes.get('c')].map((one) => [one?.lane, one?.lanes]),
    ).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
    ])
  })

  test('no two that are on at once ever stand in one lane', () => {
    const any = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 5, max: 300 })),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(any, (spans) => {
        const parts = spans.map(([from, length], index) => part(`s${index}`, from, from + length))
        const lanes = lanesOf(parts)
        for (const a of parts) {
          for (const b of parts) {
            if (a === b || a.from >= b.to || b.from >= a.to) continue
            expect(lanes.get(a.session)?.lane).not.toBe(lanes.get(b.session)?.lane)
          }
        }
      }),
    )
  })
})

test('a move snaps to five minutes, stays within the day and keeps its length; a resize keeps its start', () => {
  expect(movedBy({ from: 540, to: 600 }, 7)).toEqual({ from: 545, to: 605 })
  expect(movedBy({ from: 540, to: 600 }, -9_999)).toEqual({ from: 0, to: 60 })
  expect(movedBy({ from: 541, to: 600 }, 0)).toEqual({ from: 540, to: 599 })
  expect(resizedBy({ from: 540, to: 600 }, -300)).toEqual({ from: 540, to: 545 })
  expect(resizedBy({ from: 540, to: 600 }, 13)).toEqual({ from: 540, to: 615 })
})

test('a day reaches from eight to six, and as far as its parts do', () => {
  expect(extentOf([])).toEqual({ from: 480, to: 1080 })
  expect(extentOf([{ from: 400, to: 1250 }])).toEqual({ from: 360, to: 1260 })
})

describe('a block that is pulled', () => {
  const block = { from: 540, to: 720 }
  test('goes in steps of five minutes, and stays where it is until half a step', () => {
    expect(shiftOf(block, [block], 7)).toBe(5)
    expect(shiftOf(block, [block], 2)).toBe(0)
    expect(shiftOf({ from: 541, to: 600 }, [], 2)).toBe(0)
    expect(shiftOf({ from: 541, to: 600 }, [], 5)).toBe(4)
  })

  test('takes nothing out of its day', () => {
    const early = { from: 530, to: 560 }
    const late = { from: 700, to: 720 }
    expect(shiftOf(block, [block, early], -9_999)).toBe(-530)
    // The last part still begins before midnight.
    expect(shiftOf(block, [block, late], 9_999)).toBe(735)
    const whole = [0, 1439].map((from) => ({ from, to: from + 5 }))
    expect(shiftOf({ from: 541, to: 600 }, whole, 30)).toBe(0)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 12 }),
        fc.integer({ min: -3000, max: 3000 }),
        (from, starts, minutes) => {
          const parts = starts.map((one) => ({ from: one, to: one + 5 }))
          const by = shiftOf({ from, to: from + 60 }, parts, minutes)
          for (const start of [from, ...starts]) {
            expect(start + by >= 0 && start + by < 1440).toBe(true)
          }
          expect(by === 0 || (from + by) % 5 === 0).toBe(true)
        },
      ),
    )
  })

  test('takes along the rooms that are its own, and no other', () => {
    const room = { from: 'hall', to: 'side' }
    expect(['hall', 'side', '201', null].map((one) => roomShifted(one, room))).toEqual([
      'side',
      'side',
      '201',
      null,
    ])
    expect(
      placeShifted({ from: 540, to: 560, room: null }, 25, { from: null, to: 'hall' }),
    ).toEqual({
      from: 565,
      to: 585,
      room: 'hall',
    })
  })
})

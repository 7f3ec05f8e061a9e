import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grid, GridItem, GridPlace } from './types.ts'
import { placeOnGrid } from './utils.ts'

const ROOMS = ['hall', '201', '202', '203', '204', '205', '206']
const item = (
  key: string,
  from: number,
  to: number,
  room: string | null,
  isBreak = false,
): GridItem => ({
  key,
  from,
  to,
  room,
  isBreak,
})
const placeOf = (grid: Grid, key: string) => grid.places.find((place) => place.key === key)

describe('one day', () => {
  const grid = placeOnGrid(
    [
      item('lunch', 720, 810, 'court', true),
      item('opening', 540, 560, 'hall'),
      item('b', 640, 720, '201'),
      item('a', 640, 720, 'hall'),
      item('c', 640, 700, '202'),
    ],
    ROOMS,
  )

  test('ten minutes are a row; the grid begins on a half hour', () => {
    expect([grid.rowMinutes, grid.origin, grid.rows]).toEqual([10, 540, 27])
  })

  test('what runs alone takes all rooms, what is parallel its own', () => {
    expect(grid.columns.map(({ room }) => room)).toEqual(['hall', '201', '202'])
    expect(placeOf(grid, 'opening')).toEqual({
      key: 'opening',
      isWhole: true,
      column: 1,
      columnEnd: 4,
      row: 1,
      rowEnd: 3,
    })
    expect(placeOf(grid, 'lunch')).toMatchObject({ isWhole: true, row: 19, rowEnd: 28 })
    expect(placeOf(grid, 'b')).toEqual({
      key: 'b',
      isWhole: false,
      column: 2,
      columnEnd: 3,
      row: 11,
      rowEnd: 19,
    })
  })
})

test('times between the tens make finer rows, so that nothing is moved', () => {
  expect(placeOnGrid([item('a', 545, 575, 'hall')], ROOMS).rowMinutes).toBe(5)
  expect(placeOnGrid([item('a', 541, 575, 'hall')], ROOMS).rowMinutes).toBe(1)
})

test('two in one room at once, as a record may have it, stand beside one another in that room', () => {
  const grid = placeOnGrid(
    [item('a', 540, 600, 'hall'), item('b', 570, 630, 'hall'), item('c', 540, 630, '201')],
    ROOMS,
  )
  expect(grid.columns).toEqual([
    { room: 'hall', lane: 1, lanes: 2 },
    { room: '201', lane: 3, lanes: 1 },
  ])
  expect([placeOf(grid, 'a')?.column, placeOf(grid, 'b')?.column]).toEqual([1, 2])
})

test('what is parallel without a known room stands in a last column', () => {
  const grid = placeOnGrid([item('a', 540, 600, 'hall'), item('b', 540, 600, null)], ROOMS)
  expect(grid.columns.map(({ room }) => room)).toEqual(['hall', null])
})

test('a half day before the first exact time widens the grid', () => {
  const grid = placeOnGrid([item('a', 600, 660, 'hall')], ROOMS, { from: 480, to: 720 })
  expect([grid.origin, grid.rows]).toEqual([480, 24])
})

const programme = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 1380 }),
      length: fc.integer({ min: 1, max: 300 }),
      room: fc.constantFrom(null, ...ROOMS),
      isBreak: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((items) =>
    items.map(({ from, length, ...rest }, index) => ({
      key: `s${index}`,
      from,
      to: from + length,
      ...rest,
    })),
  )
const share = (a: GridPlace, b: GridPlace) =>
  a.column < b.columnEnd && b.column < a.columnEnd && a.row < b.rowEnd && b.row < a.rowEnd

describe('any programme', () => {
  test('no two things share a cell', () => {
    fc.assert(
      fc.property(programme, (items) => {
        const { places } = placeOnGrid(items, ROOMS)
        expect(places).toHaveLength(items.length)
        for (const [index, a] of places.entries()) {
          for (const b of places.slice(index + 1))
            expect(share(a, b), `${a.key} ${b.key}`).toBe(false)
        }
      }),
    )
  })

  test('everything lies within the grid, as tall as it is long', () => {
    fc.assert(
      fc.property(programme, (items) => {
        const grid = placeOnGrid(items, ROOMS)
        for (const { key, row, rowEnd, column, columnEnd } of grid.places) {
          const one = items.find((other) => other.key === key)
          expect((rowEnd - row) * grid.rowMinutes).toBe((one?.to ?? 0) - (one?.from ?? 0))
          expect(row).toBeGreaterThanOrEqual(1)
          expect(rowEnd).toBeLessThanOrEqual(grid.rows + 1)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(columnEnd).toBeLessThanOrEqual(grid.lanes + 1)
        }
      }),
    )
  })

  test('order is kept: what begins later stands lower', () => {
    fc.assert(
      fc.property(programme, (items) => {
        const { places } = placeOnGrid(items, ROOMS)
        const from = (key: string) => items.find((one) => one.key === key)?.from ?? 0
        for (const [index, place] of places.entries()) {
          const before = places[index - 1]
          if (!before) continue
          expect(from(before.key)).toBeLessThanOrEqual(from(place.key))
          expect(before.row).toBeLessThanOrEqual(place.row)
        }
      }),
    )
  })

  test('two in different rooms at once stand in different columns, each under its room', () => {
    fc.assert(
      fc.property(programme, (items) => {
        const grid = placeOnGrid(items, ROOMS)
        for (const place of grid.places.filter(({ isWhole }) => !isWhole)) {
          const room = items.find(({ key }) => key === place.key)?.room ?? null
          const column = grid.columns.find((one) => one.room === room)
          expect(
            column && place.column >= column.lane && place.column < column.lane + column.lanes,
          ).toBe(true)
        }
      }),
    )
  })
})

import { expect, test } from 'vitest'
import { exchanged } from './utils.ts'

const row = (id: string, position: number, isPeer = true) => ({ id, position, isPeer })

test('a record changes places with its neighbour, and only the two are written', () => {
  const all = [row('a', 3), row('b', 4), row('c', 5)]
  expect(exchanged(all, 'b', 'up')).toEqual({
    ...{ from: 2, to: 1 },
    places: [
      { id: 'b', position: 3 },
      { id: 'a', position: 4 },
    ],
  })
})

test('what is no peer is passed over, and keeps its place', () => {
  const all = [row('a', 0), row('gone', 1, false), row('b', 2)]
  expect(exchanged(all, 'a', 'down')).toEqual({
    ...{ from: 1, to: 2 },
    places: [
      { id: 'b', position: 0 },
      { id: 'a', position: 2 },
    ],
  })
})

test('positions that have met are told apart', () => {
  expect(exchanged([row('a', 7), row('b', 7), row('c', 7)], 'c', 'up')?.places).toEqual([
    { id: 'c', position: 8 },
    { id: 'b', position: 9 },
  ])
})

test('at its end, and of none, nothing moves', () => {
  const all = [row('a', 0), row('b', 1), row('gone', 2, false)]
  expect([exchanged(all, 'a', 'up'), exchanged(all, 'b', 'down')]).toEqual([null, null])
  expect([exchanged(all, 'gone', 'up'), exchanged(all, 'x', 'down')]).toEqual([null, null])
})

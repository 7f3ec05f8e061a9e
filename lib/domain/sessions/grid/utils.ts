import type { Grid, GridColumn, GridItem, GridPlace } from './types.ts'

const HALF_HOUR = 30
/** More rooms than this: only those where something is parallel get a column, the others would be empty air. */
const MANY_ROOMS = 5

/** Ten minutes a row, finer where a time does not stand on ten. */
function rowMinutesFor(items: readonly GridItem[]): number {
  const fits = (step: number) => items.every(({ from, to }) => from % step === 0 && to % step === 0)
  return [10, 5].find(fits) ?? 1
}

const overlap = (a: GridItem, b: GridItem) => a.from < b.to && b.from < a.to

/** Lanes of one room: each thing takes the first lane that is free when it begins. */
function lanesOf(items: readonly GridItem[]): Map<string, number> {
  const free: number[] = []
  const lane = new Map<string, number>()
  for (const item of items) {
    const found = free.findIndex((end) => end <= item.from)
    const index = found === -1 ? free.length : found
    free[index] = item.to
    lane.set(item.key, index)
  }
  return lane
}

/** Columns in the order of `rooms`; what has no room stands last. */
function columnsFor(
  items: readonly GridItem[],
  parallel: readonly GridItem[],
  rooms: readonly string[],
): GridColumn[] {
  const used = new Set(items.filter(({ isBreak }) => !isBreak).map(({ room }) => room))
  const needed = new Set(parallel.map(({ room }) => room))
  const all = [...rooms, null].filter((room) =>
    used.size > MANY_ROOMS
      ? needed.has(room)
      : needed.has(room) || (room !== null && used.has(room)),
  )
  let lane = 1
  return all.map((room) => {
    const within = lanesOf(parallel.filter((item) => item.room === room))
    const lanes = Math.max(1, ...[...within.values()].map((index) => index + 1))
    const column = { room, lane, lanes }
    lane += lanes
    return column
  })
}

/**
 * Places a day on a grid of rooms and time. What runs alone takes all rooms; what runs beside another
 * takes its room's column, and a lane of it where the record lets two overlap in one room. `extent`
 * widens the grid, for half days that reach beyond the first and last exact time.
 */
export function placeOnGrid(
  unordered: readonly GridItem[],
  rooms: readonly string[],
  extent: { from: number; to: number } | null = null,
): Grid {
  const items = unordered.toSorted((a, b) => a.from - b.from || a.to - b.to)
  const rowMinutes = rowMinutesFor(items)
  const starts = [...items.map(({ from }) => from), ...(extent ? [extent.from] : [])]
  const ends = [...items.map(({ to }) => to), ...(extent ? [extent.to] : [])]
  const origin = Math.floor(Math.min(...starts) / HALF_HOUR) * HALF_HOUR
  const rowOf = (minute: number) => Math.ceil((minute - origin) / rowMinutes) + 1
  const parallel = items.filter((a) => items.some((b) => a.key !== b.key && overlap(a, b)))
  const columns = columnsFor(items, parallel, rooms)
  const lanes = Math.max(
    1,
    columns.reduce((sum, column) => sum + column.lanes, 0),
  )
  const laneOf = new Map(
    columns.flatMap(({ room }) => [...lanesOf(parallel.filter((item) => item.room === room))]),
  )
  const places = items.map((item): GridPlace => {
    const rows = { key: item.key, row: rowOf(item.from), rowEnd: rowOf(item.to) }
    const column = columns.find(({ room }) => room === item.room)
    if (!parallel.includes(item) || column === undefined) {
      return { ...rows, isWhole: true, column: 1, columnEnd: lanes + 1 }
    }
    const start = column.lane + (laneOf.get(item.key) ?? 0)
    return { ...rows, isWhole: false, column: start, columnEnd: start + 1 }
  })
  return { rowMinutes, origin, rows: rowOf(Math.max(...ends)) - 1, columns, lanes, places }
}

import type { Point } from './path.ts'

export type Isoline = { level: number; points: Point[]; closed: boolean }

type Grid = { values: number[][]; columns: number; rows: number; step: number }
type Segment = readonly [Point, Point]
/** Edges of a cell: top, right, bottom, left. */
type Edge = 'T' | 'R' | 'B' | 'L'

/** Marching squares: which edges a level crosses, by which corners are above it (TL 1, TR 2, BR 4, BL 8). */
const CROSSINGS: Record<number, readonly (readonly [Edge, Edge])[]> = {
  1: [['L', 'T']],
  2: [['T', 'R']],
  3: [['L', 'R']],
  4: [['R', 'B']],
  5: [
    ['L', 'B'],
    ['T', 'R'],
  ],
  6: [['T', 'B']],
  7: [['L', 'B']],
  8: [['L', 'B']],
  9: [['T', 'B']],
  10: [
    ['L', 'T'],
    ['R', 'B'],
  ],
  11: [['R', 'B']],
  12: [['L', 'R']],
  13: [['T', 'R']],
  14: [['L', 'T']],
}

/** Level lines of a height field, sampled on a square grid and joined end to end. */
export function isolines(
  field: (x: number, y: number) => number,
  range: { width: number; height: number; step: number; from: number; to: number; by: number },
): Isoline[] {
  const grid: Grid = {
    columns: Math.ceil(range.width / range.step) + 1,
    rows: Math.ceil(range.height / range.step) + 1,
    step: range.step,
    values: [],
  }
  grid.values = Array.from({ length: grid.rows }, (_, j) =>
    Array.from({ length: grid.columns }, (_, i) => field(i * grid.step, j * grid.step)),
  )
  const lines: Isoline[] = []
  for (let level = range.from; level < range.to; level += range.by) {
    for (const points of join(crossings(grid, level))) {
      if (points.length < 5) continue
      const closed = key(points[0] as Point) === key(points.at(-1) as Point)
      lines.push({ level, points, closed })
    }
  }
  return lines
}

function crossings({ values, columns, rows, step }: Grid, level: number): Segment[] {
  const at = (i: number, j: number) => values[j]?.[i] ?? 0
  const between = (i: number, j: number, i2: number, j2: number): Point => {
    const t = (level - at(i, j)) / (at(i2, j2) - at(i, j))
    return [(i + (i2 - i) * t) * step, (j + (j2 - j) * t) * step]
  }
  const segments: Segment[] = []
  for (let j = 0; j < rows - 1; j++) {
    for (let i = 0; i < columns - 1; i++) {
      const corners =
        (at(i, j) > level ? 1 : 0) |
        (at(i + 1, j) > level ? 2 : 0) |
        (at(i + 1, j + 1) > level ? 4 : 0) |
        (at(i, j + 1) > level ? 8 : 0)
      const edge: Record<Edge, () => Point> = {
        T: () => between(i, j, i + 1, j),
        R: () => between(i + 1, j, i + 1, j + 1),
        B: () => between(i, j + 1, i + 1, j + 1),
        L: () => between(i, j, i, j + 1),
      }
      for (const [a, b] of CROSSINGS[corners] ?? []) segments.push([edge[a](), edge[b]()])
    }
  }
  return segments
}

const key = ([x, y]: Point) => `${Math.round(x * 10)},${Math.round(y * 10)}`

/** Joins segments that share an end into lines, growing each forwards, then backwards. */
function join(segments: Segment[]): Point[][] {
  const ends = new Map<string, number[]>()
  segments.forEach((segment, i) => {
    for (const point of segment) {
      const k = key(point)
      const list = ends.get(k)
      if (list) list.push(i)
      else ends.set(k, [i])
    }
  })
  const used = new Set<number>()
  const lines: Point[][] = []
  segments.forEach((segment, i) => {
    if (used.has(i)) return
    used.add(i)
    const line: Point[] = [...segment]
    for (const forwards of [true, false]) {
      for (;;) {
        const end = key((forwards ? line.at(-1) : line[0]) as Point)
        const next = ends.get(end)?.find((candidate) => !used.has(candidate))
        if (next === undefined) break
        used.add(next)
        const [a, b] = segments[next] as Segment
        const other = key(a) === end ? b : a
        if (forwards) line.push(other)
        else line.unshift(other)
      }
    }
    lines.push(line)
  })
  return lines
}

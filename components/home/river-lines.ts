import type { LineKind, RiverLine, Side, Tributary } from './river-types.ts'

/** A tributary as it joins: where its first line starts, on which side, and its lines outside in. */
export type Stream = {
  tributary: Tributary
  origin: number
  side: Side
  /** Has a label of its own; else it rises from a tick on the axis. */
  labelled: boolean
  strands: LineKind[]
}

export type Bed = {
  /** Lines from above start here … */
  top: number
  /** … and lines from below here; they cross the axis upright. */
  bottom: number
  axisY: number
  /** Lanes lie between these two; the meander stays inside. */
  laneTop: number
  laneBottom: number
  today: number
}

/** Half the height of the meander. */
export const SWING = 8

/** Share of its height that a line needs to turn into the river; below 1, so that turns nest. */
const TURN = 0.85

/**
 * The lanes of the river and the lines into them.
 *
 * Lines never cross. From above the leftmost goes deepest, from below it goes highest: a line that
 * joins later lies on the outside of all that came before it. A turn is one shape, scaled by its
 * height, and starts at least one spacing after the turn it encloses; since TURN ≤ 1 the outer one
 * stays outside (a shift right and up of a curve that only falls). The meander then moves all
 * lines of one x by an amount that grows with y slower than y itself, so their order holds.
 */
export function drawLines(
  streams: readonly Stream[],
  bed: Bed,
  spacing: number,
  end: (stream: Stream) => { ends: number; recorded: number },
): RiverLine[] {
  const above = streams.filter((s) => s.side === 'above').sort(byOrigin)
  const below = streams.filter((s) => s.side === 'below').sort(byOrigin)
  const height = stack(above, spacing).height + stack(below, spacing).height
  const room = bed.laneBottom - bed.laneTop
  // What room is left goes between the tributaries first, then around the river.
  const joints = above.length + below.length
  const gap = Math.min(MOST_GAP, Math.max(0, room - height) / Math.max(1, joints))
  const [up, down] = [stack(above, spacing, gap), stack(below, spacing, gap)]
  const seam =
    bed.laneTop + Math.max(0, room - up.height - down.height - gap) / 2 + up.height + gap / 2

  const lines: RiverLine[] = []
  for (const [list, offsets, direction] of [
    [above, up.offsets, -1],
    [below, down.offsets, 1],
  ] as const) {
    list.forEach((stream, nth) => {
      const { ends, recorded } = end(stream)
      const from = seam + direction * (gap / 2 + (offsets[nth] ?? 0) + spacing / 2)
      stream.strands.forEach((kind, i) => {
        const y = from + direction * i * spacing
        const points = strand(stream, stream.origin + i * spacing, y, bed, ends)
        lines.push(...cut(stream.tributary.slug, kind, points, recorded))
      })
    })
  }
  return lines
}

/** Most room between two tributaries in the river. */
const MOST_GAP = 9

/**
 * How far from the seam each tributary's first lane lies. Two tributaries never lie further apart in
 * the river than where they start, or the turn of the outer one would cut the inner one.
 */
function stack(streams: readonly Stream[], spacing: number, gap = 0) {
  const offsets: number[] = []
  let height = 0
  streams.forEach((stream, i) => {
    offsets.push(height)
    const band = stream.strands.length * spacing
    const next = streams[i + 1]
    const free = next ? next.origin - stream.origin - band : 0
    height += band + Math.max(0, Math.min(gap, free))
  })
  return { offsets, height }
}

const byOrigin = (a: Stream, b: Stream) => a.origin - b.origin

/** Distance of the points along a lane; the bends are longer than five of these. */
const STEP = 64

type Points = [number, number][]

/** One line: upright from its label, a turn, then its lane to the end, all on the meander. */
function strand(stream: Stream, x0: number, lane: number, bed: Bed, until: number): Points {
  const from = stream.side === 'above' ? bed.top : bed.axisY
  // Even the shortest programme completes its turn; only today cuts a turn short, and all alike.
  const turn = Math.max(0, Math.min(TURN * Math.abs(lane - from), bed.today - x0 - 1))
  const ends = Math.max(until, x0 + turn)
  const points: Points = []
  if (stream.side === 'below' && stream.labelled) points.push([x0, bed.bottom])
  for (let i = 0; i <= 8; i++) {
    const t = i / 8
    // cubic from upright to level: controls 70 % down and 38 % along
    const along = 3 * (1 - t) * t * t * 0.38 + t ** 3
    const down = 3 * (1 - t) ** 2 * t * 0.7 + 3 * (1 - t) * t * t + t ** 3
    points.push([x0 + turn * along, from + (lane - from) * down])
  }
  for (let x = Math.ceil((x0 + turn + 24) / STEP) * STEP; x < ends - 16; x += STEP) {
    points.push([x, lane])
  }
  if (ends > x0 + turn) points.push([ends, lane])
  return points.map(([x, y]) => [x, y + meander(x) * bump(y, bed)])
}

/** Long and short bends; at most ±SWING. */
function meander(x: number): number {
  return SWING * (0.7 * Math.sin(x / 97 + 0.6) + 0.3 * Math.sin(x / 61))
}

/** No swing at the plates and at the axis, full swing in the middle. */
function bump(y: number, { top, axisY }: Bed): number {
  const t = (y - top) / (axisY - top)
  return t <= 0 || t >= 1 ? 0 : Math.sin(Math.PI * t)
}

/** A programme is drawn through as far as it is recorded, then in dots. */
function cut(slug: string, kind: LineKind, points: Points, recorded: number): RiverLine[] {
  const last = points.at(-1)
  if (kind !== 'programme' || !last || last[0] <= recorded) return [{ slug, kind, points }]
  const at = points.findIndex(([x]) => x > recorded)
  const [ax, ay] = points[at - 1] ?? last
  const [bx, by] = points[at] ?? last
  const share = bx > ax ? (recorded - ax) / (bx - ax) : 0
  const here: [number, number] = [ax + (bx - ax) * share, ay + (by - ay) * share]
  return [
    ...(at > 1 ? [{ slug, kind, points: [...points.slice(0, at), here] }] : []),
    {
      slug,
      kind: 'programme-unrecorded',
      points: at > 1 ? [here, ...points.slice(at)] : points,
    },
  ]
}

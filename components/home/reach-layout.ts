import { dayNumber } from './river-scale.ts'
import { strandsOf } from './river-strands.ts'
import type { LineKind, Tributary } from './river-types.ts'

/** One upright line of the narrow river, in the 80 units of its width. */
export type Upright = { kind: LineKind; x: number; lane: number }

/** The river beside one entry of the list: what flows by from older entries, and what joins here. */
export type Reach = { slug: string; passing: Upright[]; joining: Upright[] }

export const REACH_WIDTH = 80
const LEFT = 3
/** Room to the right of the lanes, where a tributary turns in. */
const RIGHT = 66
const SPACING = 2.6
const MOST_LINES = 44

/**
 * The river on narrow screens: it runs down the left of the list, newest entry first, and thins as
 * one reads, since going down is going upstream. The oldest line is leftmost; what joins later joins
 * on the right, so nothing crosses.
 */
export function layoutReaches(
  newestFirst: readonly Tributary[],
  today: string,
): { reaches: Reach[]; strokeWidth: number } {
  const agreements = newestFirst.reduce((sum, t) => sum + t.single + t.aggregate, 0)
  const perLine = Math.max(1, Math.ceil(agreements / MOST_LINES))
  const oldestFirst = [...newestFirst].reverse()
  const strands = oldestFirst.map((t) => ({ tributary: t, kinds: strandsOf(t, perLine) }))
  const total = strands.reduce((sum, { kinds }) => sum + kinds.length, 0)
  const spacing = Math.min(SPACING, (RIGHT - LEFT) / Math.max(1, total))
  const now = dayNumber(today)

  let lane = 0
  const flowing: { tributary: Tributary; lines: Upright[] }[] = []
  const reaches = strands.map(({ tributary, kinds }): Reach => {
    const here = dayNumber(tributary.startsOn)
    const passing =
      here > now
        ? []
        : flowing.flatMap((older) => older.lines.flatMap((l) => atDay(older.tributary, l, here)))
    const joining = kinds.map((kind): Upright => {
      const upright = { kind, x: Math.round((LEFT + lane * spacing) * 10) / 10, lane }
      lane += 1
      return upright
    })
    if (joining.length > 0) flowing.push({ tributary, lines: joining })
    return { slug: tributary.slug, passing, joining }
  })
  return { reaches: reaches.reverse(), strokeWidth: Math.min(1.9, Math.max(0.3, spacing * 0.75)) }
}

/** A programme turns to dots where its record ends, and is gone after its end. */
function atDay(tributary: Tributary, line: Upright, day: number): Upright[] {
  if (line.kind !== 'programme') return [line]
  if (tributary.endsOn) return day > dayNumber(tributary.endsOn) ? [] : [line]
  const recorded = dayNumber(tributary.recordedUntil ?? tributary.startsOn)
  return [day > recorded ? { ...line, kind: 'programme-unrecorded' } : line]
}

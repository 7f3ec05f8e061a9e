import { placeLabels, type Wish } from './river-labels.ts'
import { drawLines, type Stream, SWING } from './river-lines.ts'
import { timeScale } from './river-scale.ts'
import { strandsOf } from './river-strands.ts'
import type { LineKind, RiverLabel, RiverLayout, Side, Tributary } from './river-types.ts'

export const RIVER_WIDTH = 1232
/** Between the plates above and the axis. */
const BED_HEIGHT = 198
/** From the axis to the labels below: the ruler's ticks and the years. */
const AXIS_HEIGHT = 38
const SPACING = 4.4
/** More lines than this cannot be told apart: from here one stands for several. */
const MOST_LINES = 110
/** Lanes keep clear of the plates above, where lines turn, and of the axis. */
const CLEAR_TOP = 30
const CLEAR_AXIS = 16

/**
 * Places the time river on a drawing RIVER_WIDTH wide: labels, lines, axis, today.
 * Stands with one forum and with sixty: spacing shrinks, one line comes to stand for several
 * agreements (`perLine`), and what finds no room for a label becomes a tick with a line in a list.
 */
export function layoutRiver(tributaries: readonly Tributary[], today: string): RiverLayout {
  const scale = timeScale(
    tributaries.flatMap((t) => [t.startsOn]),
    today,
    RIVER_WIDTH,
  )
  const todayX = scale.x(today)
  const perLine = linesPer(tributaries)
  const strands = new Map(tributaries.map((t) => [t.slug, strandsOf(t, perLine)]))
  const total = [...strands.values()].reduce((sum, list) => sum + list.length, 0)
  const room = BED_HEIGHT - CLEAR_TOP - CLEAR_AXIS - 2 * SWING
  const spacing = Math.min(SPACING, room / Math.max(1, total))

  const origins = placeOrigins(tributaries, strands, scale.x, spacing, todayX)
  const wishes = tributaries.map((tributary): Wish => {
    const lines = strands.get(tributary.slug)?.length ?? 0
    return {
      tributary,
      x: origins.get(tributary.slug) ?? 0,
      span: Math.max(0, lines - 1) * spacing,
      sides: lines === 0 || tributary.kind === 'programme' ? ['below'] : ['above', 'below'],
    }
  })
  const { labels, unplaced } = placeLabels(wishes, RIVER_WIDTH)

  const tallest = (side: Side) =>
    Math.max(0, ...labels.filter((l) => l.side === side).map((l) => l.height))
  const top = tallest('above')
  const axisY = top + BED_HEIGHT
  const bottom = axisY + AXIS_HEIGHT
  const bed = {
    top,
    axisY,
    bottom,
    today: todayX,
    laneTop: top + CLEAR_TOP + SWING,
    laneBottom: axisY - CLEAR_AXIS - SWING,
  }
  const sideOf = new Map(labels.map((label) => [label.slug, label.side]))
  const streams = wishes.flatMap(({ tributary, x }): Stream[] => {
    const lines = strands.get(tributary.slug) ?? []
    if (lines.length === 0) return []
    const side = sideOf.get(tributary.slug)
    const labelled = side !== undefined
    return [{ tributary, origin: x, side: side ?? 'below', labelled, strands: lines }]
  })
  return {
    width: RIVER_WIDTH,
    height: bottom + tallest('below'),
    top,
    axisY,
    bottom,
    today: todayX,
    // the word for today stands in the same row
    years: scale.years.map((year) => ({
      ...year,
      label: year.label && Math.abs(year.x - todayX) > 40,
    })),
    months: scale.months,
    labels: inReadingOrder(labels, origins),
    listed: unplaced.map(({ tributary, x }) => ({ slug: tributary.slug, x })),
    lines: drawLines(streams, bed, spacing, ({ tributary, origin }) => {
      const ends = tributary.endsOn && tributary.kind === 'programme' ? tributary.endsOn : today
      const until = Math.max(origin + 1, Math.min(todayX, scale.x(ends)))
      const recorded = tributary.recordedUntil ?? tributary.startsOn
      return { ends: until, recorded: tributary.endsOn ? until : scale.x(recorded) }
    }),
    stems: labels
      .filter((label) => label.side === 'below' && (strands.get(label.slug)?.length ?? 0) === 0)
      .map((label) => ({ slug: label.slug, x: origins.get(label.slug) ?? 0 })),
    perLine,
    strokeWidth: Math.min(1.9, Math.max(0.5, spacing * 0.45)),
  }
}

/** Newest first, as the page is read without the drawing. */
function inReadingOrder(labels: readonly RiverLabel[], origins: ReadonlyMap<string, number>) {
  return [...labels].sort((a, b) => (origins.get(b.slug) ?? 0) - (origins.get(a.slug) ?? 0))
}

function linesPer(tributaries: readonly Tributary[]): number {
  const agreements = tributaries.reduce((sum, t) => sum + t.single + t.aggregate, 0)
  return Math.max(1, Math.ceil(agreements / MOST_LINES))
}

/**
 * Where each tributary's first line starts: at its date, or as little before it as the lines of
 * the next one need. Right to left, because the river has to be reached before today.
 */
function placeOrigins(
  tributaries: readonly Tributary[],
  strands: ReadonlyMap<string, readonly LineKind[]>,
  x: (iso: string) => number,
  spacing: number,
  today: number,
): Map<string, number> {
  const origins = new Map<string, number>()
  let limit = today - 2
  const byDate = [...tributaries].sort(
    (a, b) => x(b.startsOn) - x(a.startsOn) || (a.slug < b.slug ? -1 : 1),
  )
  for (const tributary of byDate) {
    const lines = strands.get(tributary.slug)?.length ?? 0
    const date = x(tributary.startsOn)
    if (lines === 0) {
      origins.set(tributary.slug, date)
      continue
    }
    const origin = Math.min(date, limit - lines * spacing)
    origins.set(tributary.slug, origin)
    limit = origin
  }
  // The oldest may have been pushed out at the left: back in, moving the next ones as needed.
  let first = 1
  for (const { slug } of byDate.reverse()) {
    const lines = strands.get(slug)?.length ?? 0
    if (lines === 0) continue
    const origin = Math.max(first, origins.get(slug) ?? 0)
    origins.set(slug, origin)
    first = origin + lines * spacing
  }
  return origins
}

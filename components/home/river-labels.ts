import type { RiverLabel, Side, Tributary } from './river-types.ts'

const LABEL_WIDTH = 212
const GAP = 22
const PLATE_HEIGHT = 92

/** What a label needs: where its lines are, how wide they are, and its words. */
export type Wish = { tributary: Tributary; x: number; span: number; sides: readonly Side[] }

/** Labels are placed newest first, so that it is the oldest that have to make do with a tick. */
export function placeLabels(wishes: readonly Wish[], width: number) {
  const newestFirst = [...wishes].sort((a, b) => b.x - a.x)
  // the left edge of the last label placed on each side: the next one ends before it
  const edge: Record<Side, number> = { above: width + GAP, below: width + GAP }
  const labels: RiverLabel[] = []
  const unplaced: Wish[] = []
  for (const wish of newestFirst) {
    const { tributary, x, span } = wish
    const options = wish.sides
      .map((side) => {
        const left = Math.min(x, width - LABEL_WIDTH, edge[side] - GAP - LABEL_WIDTH)
        return { side, left, shift: x - left }
      })
      // the lines have to come out of the label itself
      .filter(({ left }) => left >= 0 && left + LABEL_WIDTH >= x + span)
      .sort((a, b) => a.shift - b.shift)
    const best = options[0]
    if (!best) {
      unplaced.push(wish)
      continue
    }
    edge[best.side] = best.left
    labels.push({
      slug: tributary.slug,
      side: best.side,
      x: best.left,
      width: LABEL_WIDTH,
      height: labelHeight(tributary),
    })
  }
  return { labels, unplaced }
}

/** Height of a label at its narrowest (the drawing shown at 1100 px), on the generous side. */
export function labelHeight({ name, details, plate }: Tributary): number {
  const room = LABEL_WIDTH * (1100 / 1232)
  const lines = (text: string, size: number) =>
    Math.max(1, Math.ceil((textWidth(text) * size) / (room * 0.88)))
  // Latin names are set a step smaller (river.css)
  const size = /[\u2e80-\uffef]/u.test(name) ? 20.5 : 18.5
  const words =
    23 +
    lines(name, size) * Math.ceil(size * 1.36) +
    details.reduce((sum, d) => sum + lines(d, 15) * 24, 0)
  return words + (plate ? PLATE_HEIGHT + 9 : 0) + 6
}

/** Width in em: Han and full-width marks 1, the rest about half. */
function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += /[\u2e80-\uffef]/u.test(char) ? 1 : 0.54
  return width
}

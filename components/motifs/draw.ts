import { bend } from './bend.ts'
import { blueprint } from './blueprint.ts'
import { contours } from './contours.ts'
import { gate } from './gate.ts'
import { leaf } from './leaf.ts'
import type { Canvas } from './path.ts'
import { sponge } from './sponge.ts'
import { tide } from './tide.ts'

const KINDS = { sponge, gate, tide, contours, bend, blueprint } as const

/** The six kinds of drawing; a forum picks its kind from its city and theme, the seed does the rest. */
export type MotifKind = keyof typeof KINDS
export const MOTIF_KINDS = Object.keys(KINDS) as MotifKind[]

/** True for a kind that can be drawn: guards values that come from the database. */
export function isMotifKind(value: unknown): value is MotifKind {
  return typeof value === 'string' && Object.hasOwn(KINDS, value)
}

/** A drawing costs 1–60 ms and never changes, so each is made once per process. */
const drawn = new Map<string, string>()
const KEPT = 400

/** What a drawing may weigh before compression. */
export const PLATE_BYTES = 15_000
export const BANNER_BYTES = 70_000

function once(key: string, draw: () => string): string {
  const known = drawn.get(key)
  if (known !== undefined) return known
  const made = draw()
  if (drawn.size >= KEPT) drawn.clear()
  drawn.set(key, made)
  return made
}

/** SVG paths of a forum's motif, for an `<svg class="m">` of this size. Same seed, same drawing. */
export function drawMotif(kind: MotifKind, seed: string, canvas: Canvas): string {
  const { width, height, scale } = canvas
  return once(`${kind}/${seed}/${width}x${height}@${scale}`, () => {
    const budget = width < 400 ? PLATE_BYTES : BANNER_BYTES
    let drawing = KINDS[kind](seed, canvas)
    // A seed that splits very finely is drawn a little coarser until it fits.
    for (let coarser = scale * 1.1; drawing.length > budget; coarser *= 1.1) {
      drawing = KINDS[kind](seed, { ...canvas, scale: coarser })
    }
    return drawing
  })
}

/** SVG paths of a person's leaf in a square of `size` px. */
export function drawLeaf(seed: string, size = 96): string {
  return once(`leaf/${seed}/${size}`, () => leaf(seed, size, size))
}

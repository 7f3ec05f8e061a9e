export type Stone = { part: number; x: number; y: number }

export const STONE = { width: 34, height: 16, joint: 2 }
const COURSES = 5

/** More stones than this would be grains: the figure then stands without a drawing. */
const MOST_STONES = 400

/** Whether stones can be counted out: each part a count, a part below nothing would let others be any number. */
export const canBeLaid = (parts: readonly number[]): boolean =>
  parts.every((count) => Number.isInteger(count) && count >= 0) &&
  parts.reduce((sum, count) => sum + count, 0) <= MOST_STONES

/**
 * Stones of a pavement in running bond, five courses high, laid column by column: every part keeps
 * its stones together, one stone for one item. `width` and `height` are the drawing's own units.
 */
export function layPavers(parts: readonly number[]): {
  stones: Stone[]
  width: number
  height: number
} {
  const { width, height, joint } = STONE
  const stones = parts
    .flatMap((count, part) => Array.from({ length: count }, () => part))
    .map((part, index) => {
      const course = index % COURSES
      const shift = course % 2 === 1 ? (width + joint) / 2 - joint / 2 : 0
      return {
        part,
        x: Math.floor(index / COURSES) * (width + joint) + shift,
        y: course * (height + joint),
      }
    })
  const columns = Math.ceil(stones.length / COURSES)
  return {
    stones,
    width: columns * (width + joint) + width / 2,
    height: Math.min(COURSES, stones.length) * (height + joint) - joint,
  }
}

import type { TextBox } from '#lib/platform/pdf/fit-text.ts'

type PlacedBox = TextBox & { x: number; y: number }

/** Points of a badge of 90 × 130 mm; other sizes are this one, larger. */
const WIDTH = 255.1
const HEIGHT = 368.5
const MARGIN = 16
const box = (
  y: number,
  height: number,
  [largest, smallest]: readonly [number, number],
  lines: number,
  leading = 1.2,
): PlacedBox => ({
  ...{ x: MARGIN, y, width: WIDTH - 2 * MARGIN, height },
  ...{ largest, smallest, lines, leading },
})

/** Where everything stands; without a code the name has its room. */
export const badgeBoxes = (hasCode: boolean) => ({
  ...{ width: WIDTH, height: HEIGHT, margin: MARGIN, gauge: 20, band: 44 },
  forum: box(34, 34, [12.5, 8.5], 2, 1.3),
  forumInEnglish: box(0, 17, [7.5, 5], 2, 1.2),
  name: hasCode ? box(84, 66, [52, 20], 2, 1.12) : box(104, 92, [62, 22], 2, 1.12),
  latin: hasCode ? box(151, 26, [17, 9], 2, 1.2) : box(198, 40, [22, 10], 2, 1.2),
  organisation: hasCode ? box(180, 34, [12.5, 8], 2, 1.32) : box(246, 46, [15, 9], 2, 1.32),
  qr: { y: 217, side: 91 },
  code: box(306, 13, [8.5, 7], 1, 1.2),
})

export type Point = readonly [x: number, y: number]

/** One decimal: a tenth of a pixel, and a third of the bytes. Never "-0". */
export function n(value: number): number {
  const rounded = Math.round(value * 10) / 10
  return Object.is(rounded, -0) ? 0 : rounded
}

/** A `<path>` with motif classes: w water, l leaf, s stone, f occlusion, b bold, g grid, d dashed. */
export function stroke(classes: string, d: string): string {
  return d ? `<path class="${classes}" d="${d}"/>` : ''
}

export function polyline(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i ? 'L' : 'M'}${n(x)} ${n(y)}`).join('')
}

/** A smooth curve through the points (Catmull-Rom as cubic Béziers). */
export function smooth(points: readonly Point[]): string {
  const first = points[0]
  if (!first || points.length < 3) return polyline(points)
  let d = `M${n(first[0])} ${n(first[1])}`
  for (let i = 0; i < points.length - 1; i++) {
    const b = points[i] as Point
    const c = points[i + 1] as Point
    const a = points[i - 1] ?? b
    const e = points[i + 2] ?? c
    d +=
      `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ` +
      `${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`
  }
  return d
}

/** A circle as a path of two arcs. */
export function ring(x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0`
}

/** What a motif is drawn into. `scale` thins the texture for plates: 0.66 there, 1 for banners. */
export type Canvas = { width: number; height: number; scale: number }

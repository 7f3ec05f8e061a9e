import { n } from '#components/motifs/path.ts'

/** A smooth curve through points (Catmull-Rom), as cubics whose first control mirrors the last one. */
export function spline(points: readonly (readonly [number, number])[]): string {
  const [first, second] = points
  if (!first) return ''
  let d = `M${n(first[0])} ${n(first[1])}`
  if (!second) return d
  points.slice(1).forEach((point, i) => {
    const before = points[i] ?? first
    const after = points[i + 2] ?? point
    const cx = point[0] - (after[0] - before[0]) / 6
    const cy = point[1] - (after[1] - before[1]) / 6
    const start = i === 0 ? `C${n(first[0])} ${n(first[1] + (point[1] - first[1]) / 3)} ` : 'S'
    d += `${start}${n(cx)} ${n(cy)} ${n(point[0])} ${n(point[1])}`
  })
  return d
}

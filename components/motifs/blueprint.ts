import { type Canvas, n, ring, stroke } from './path.ts'
import { random } from './rng.ts'

/** Sample, draft, not yet held: a dashed plan on a grid with dimension lines. */
export function blueprint(seed: string, { width, height, scale: k }: Canvas): string {
  const r = random(`blue:${seed}`)
  const unit = 24 * k
  let grid = ''
  for (let x = unit; x < width; x += unit) grid += `M${n(x)} 0V${n(height)}`
  for (let y = unit; y < height; y += unit) grid += `M0 ${n(y)}H${n(width)}`

  // the hall, centred on the grid
  const cx = Math.round((width * 0.5) / unit) * unit
  const cy = Math.round((height * 0.52) / unit) * unit
  const halfWidth = Math.round(Math.min(width * 0.56, height * 1.7) / unit / 2) * unit
  const halfHeight = Math.max(unit, Math.round((height * 0.3) / unit) * unit)
  let plan =
    `M${n(cx - halfWidth)} ${n(cy - halfHeight)}h${n(2 * halfWidth)}v${n(2 * halfHeight)}h${n(-2 * halfWidth)}Z` +
    `M${n(cx - halfWidth * 0.34)} ${n(cy - halfHeight)}v${n(2 * halfHeight)}` +
    `M${n(cx + halfWidth * 0.4)} ${n(cy - halfHeight)}v${n(halfHeight * 1.1)}` +
    `M${n(cx + halfWidth * 0.4)} ${n(cy + halfHeight * 0.1)}H${n(cx + halfWidth)}`
  for (let i = 1; i <= 4; i++) {
    const q = halfHeight * 0.24 * i
    plan += `M${n(cx - halfWidth + q * 0.5)} ${n(cy + q)}a${n(q)} ${n(q)} 0 0 0 0 ${n(-2 * q)}`
  }

  let dimensions = ''
  const below = cy + halfHeight + unit * 0.8
  if (below < height - 4) {
    dimensions += `M${n(cx - halfWidth)} ${n(below)}H${n(cx + halfWidth)}`
    for (const x of [cx - halfWidth, cx + halfWidth, cx - halfWidth * 0.34]) {
      dimensions += `M${n(x)} ${n(below - 5 * k)}v${n(10 * k)}`
    }
  }
  const beside = cx + halfWidth + unit * 0.8
  if (beside < width - 4) {
    dimensions += `M${n(beside)} ${n(cy - halfHeight)}V${n(cy + halfHeight)}`
    for (const y of [cy - halfHeight, cy + halfHeight]) {
      dimensions += `M${n(beside - 5 * k)} ${n(y)}h${n(10 * k)}`
    }
  }

  let trees = ''
  const count = Math.round((width / (height / k < 130 ? 60 : 70) / k) * 1.6)
  for (let i = 0; i < count; i++) {
    const s = (6 + r() * 9) * k
    const x = r() * width
    const y =
      r() < 0.5
        ? r() * (cy - halfHeight - 2 * s) * 0.9
        : cy + halfHeight + unit + s + r() * Math.max(8, height - cy - halfHeight - unit - 2 * s)
    const inHall = Math.abs(x - cx) < halfWidth && Math.abs(y - cy) < halfHeight + s
    if (y < s || y > height - s || inHall) continue
    trees += `${ring(x, y, s)}M${n(x - 2 * k)} ${n(y)}h${n(4 * k)}M${n(x)} ${n(y - 2 * k)}v${n(4 * k)}`
  }
  return (
    stroke('s g', grid) + stroke('l d', trees) + stroke('w d b', plan) + stroke('s', dimensions)
  )
}

import { type Canvas, n, type Point, polyline, smooth, stroke } from './path.ts'
import { noise1, type Random, random } from './rng.ts'

/** River cities: parallel flow lines on a meander; blocks on both banks, the first row planted. */
export function bend(seed: string, canvas: Canvas): string {
  const { width, height, scale: k } = canvas
  const r = random(`bend:${seed}`)
  const phase = r() * 0.6
  const centre = (x: number) =>
    height * 0.52 +
    height * 0.27 * Math.sin((x / width) * Math.PI * 2.1 + phase + 2.4) +
    height * 0.05 * Math.sin((x / width) * 9 + phase)
  const axis: Point[] = []
  for (let x = -80; x <= width + 80; x += 10 * k) axis.push([x, centre(x)])
  const half = Math.min(height * 0.2, 62 * k)

  const { banks, flow } = drawFlow(r, axis, half, canvas)
  const { streets, hatch, green } = drawBlocks(r, axis, half, canvas)
  return (
    stroke('s', streets + hatch) + stroke('l', green) + stroke('w b', banks) + stroke('w', flow)
  )
}

function drawFlow(r: Random, axis: readonly Point[], half: number, { height, scale: k }: Canvas) {
  const normals = axis.map((p, i): Point => {
    const a = axis[Math.max(0, i - 1)] ?? p
    const b = axis[Math.min(axis.length - 1, i + 1)] ?? p
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length]
  })
  const noise = noise1(r)
  let banks = ''
  let flow = ''
  for (let offset = -half; offset <= half + 0.1; offset += half / (height / k < 130 ? 5 : 8)) {
    const line = axis
      .map(([x, y], i): Point => {
        const swell = 1 + 0.16 * noise(i / 9 + 3)
        const [nx, ny] = normals[i] ?? [0, 1]
        return [x + nx * offset * swell, y + ny * offset * swell]
      })
      .filter((_, i) => i % 3 === 0)
    if (Math.abs(Math.abs(offset) - half) < 1) banks += smooth(line)
    else flow += smooth(line)
  }
  return { banks, flow }
}

/** Evenly spaced strokes across a block, from side a–b to side c–d. */
function ruled(a: Point, b: Point, c: Point, d: Point, count: number): string {
  let path = ''
  for (let i = 1; i < count; i++) {
    const t = i / count
    path +=
      `M${n(a[0] + (b[0] - a[0]) * t)} ${n(a[1] + (b[1] - a[1]) * t)}` +
      `L${n(c[0] + (d[0] - c[0]) * t)} ${n(c[1] + (d[1] - c[1]) * t)}`
  }
  return path
}

function drawBlocks(
  r: Random,
  axis: readonly Point[],
  half: number,
  { width, height, scale: k }: Canvas,
) {
  const [cos, sin] = [Math.cos(-0.2), Math.sin(-0.2)]
  const distance = ([x, y]: Point) =>
    Math.sqrt(Math.min(...axis.map(([px, py]) => (px - x) ** 2 + (py - y) ** 2)))

  let streets = ''
  let hatch = ''
  let green = ''
  for (const [x, y, w, h] of cells(r, width, height, k)) {
    const turned = (px: number, py: number): Point => [px * cos - py * sin, px * sin + py * cos]
    const corners = [
      turned(x, y),
      turned(x + w, y),
      turned(x + w, y + h),
      turned(x, y + h),
    ] as const
    const [tl, tr, br, bl] = corners
    const outside = corners.every(
      ([px, py]) => px < -10 || px > width + 10 || py < -10 || py > height + 10,
    )
    if (outside) continue
    const near = Math.min(...corners.map(distance))
    if (near < half * 1.18 + 5 * k) continue
    const outline = `${polyline(corners)}Z`
    if (near < half * 1.18 + 26 * k && r() < 0.8) {
      green += outline + ruled(tl, tr, bl, br, Math.floor(w / (6 * k)))
    } else {
      streets += outline
      if (r() < 0.2) hatch += ruled(tl, bl, tr, br, Math.floor(h / (4 * k)))
    }
  }
  return { streets, hatch, green }
}

/** Rows of blocks of uneven width, before they are turned: x, y, width, height. */
function cells(r: Random, width: number, height: number, k: number) {
  const found: [number, number, number, number][] = []
  let y = -height
  while (y < height * 2) {
    const rowHeight = (17 + r() * 20) * k
    let x = -width * 0.3
    while (x < width * 1.4) {
      const cellWidth = (20 + r() * 46) * k
      found.push([x, y, cellWidth - 4 * k, rowHeight - 4 * k])
      x += cellWidth
    }
    y += rowHeight
  }
  return found
}

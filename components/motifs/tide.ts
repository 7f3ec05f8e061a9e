import { type Canvas, n, type Point, polyline, smooth, stroke } from './path.ts'
import { type Random, random } from './rng.ts'

/** Strokes by what they are: dikes of stone, brine thin and dense, reeds. */
type Pans = { dike: string; brine: string; dense: string; reed: string }

/** Coast and new towns: salt pans split at random, brine hatched by density, the tide over one corner. */
export function tide(seed: string, canvas: Canvas): string {
  const { width, height } = canvas
  const r = random(`tide:${seed}`)
  const pans: Pans = { dike: '', brine: '', dense: '', reed: '' }
  split(r, pans, canvas, -width * 0.1, -height * 0.5, width * 1.2, height * 2, 9)
  return (
    `<g transform="rotate(-6 ${n(width / 2)} ${n(height / 2)})">` +
    stroke('s', pans.dike) +
    stroke('w', pans.brine) +
    stroke('w', pans.dense) +
    stroke('l', pans.reed) +
    `</g>${drawTide(r() * 6, canvas)}`
  )
}

function split(
  r: Random,
  pans: Pans,
  canvas: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  depth: number,
): void {
  const k = canvas.scale
  const smallest = (canvas.height / k < 170 ? 64 : 92) * k
  if (depth > 0 && Math.max(w, h) > smallest && (depth > 2 || r() < 0.86)) {
    if (w > h * 1.25) {
      const cut = w * (0.34 + r() * 0.32)
      split(r, pans, canvas, x, y, cut, h, depth - 1)
      split(r, pans, canvas, x + cut, y, w - cut, h, depth - 1)
    } else {
      const cut = h * (0.34 + r() * 0.32)
      split(r, pans, canvas, x, y, w, cut, depth - 1)
      split(r, pans, canvas, x, y + cut, w, h - cut, depth - 1)
    }
    return
  }
  const dike = 3 * k
  if (w - 2 * dike < 4 || h - 2 * dike < 4) return
  drawPan(r, pans, k, x + dike, y + dike, w - 2 * dike, h - 2 * dike)
}

function drawPan(r: Random, pans: Pans, k: number, x: number, y: number, w: number, h: number) {
  pans.dike += `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}Z`
  const lines = (first: number, gap: number, end: number) => {
    let d = ''
    for (let yy = y + first; yy < y + h - end; yy += gap)
      d += `M${n(x + 3 * k)} ${n(yy)}h${n(w - 6 * k)}`
    return d
  }
  const kind = r()
  if (kind < 0.3) pans.brine += lines(5 * k, 5.4 * k, 2 * k)
  else if (kind < 0.5) pans.dense += lines(3 * k, 3.4 * k, 1.5 * k)
  else if (kind < 0.66) {
    for (let yy = y + 8 * k; yy < y + h - 3 * k; yy += 9 * k) {
      for (let xx = x + 5 * k + r() * 4; xx < x + w - 4 * k; xx += 8 * k) {
        pans.reed += `M${n(xx)} ${n(yy)}v${n(-4.5 * k)}`
      }
    }
  } else if (kind < 0.76) {
    for (let xx = x + 6 * k; xx < x + w - 2 * k; xx += 6 * k) {
      pans.brine += `M${n(xx)} ${n(y + 3 * k)}v${n(h - 6 * k)}`
    }
  }
}

function drawTide(phase: number, { width, height, scale: k }: Canvas): string {
  const shore = (x: number, offset: number) =>
    height * 0.98 -
    (1 - x / width) * height * 0.34 -
    Math.sin(x / (150 * k) + phase) * height * 0.07 -
    Math.sin(x / (61 * k) + phase * 2) * height * 0.03 +
    offset

  const edge: Point[] = []
  for (let x = -20; x <= width + 20; x += 16 * k) edge.push([x, shore(x, -6 * k)])

  let lines = ''
  const count = Math.round(height / (9 * k))
  for (let j = 0; j < count; j++) {
    const offset = j * 6.2 * k * (1 + j * 0.05)
    const points: Point[] = []
    for (let x = -20; x <= width + 20; x += 20 * k) {
      points.push([x, shore(x, offset) + Math.sin(x / (90 * k) + j * 0.5) * j * 0.9 * k])
    }
    if (Math.min(...points.map((p) => p[1])) < height + 4) lines += smooth(points)
  }
  const covered = `${polyline(edge)}V${n(height + 10)}H-20Z`
  return `<path class="f" d="${covered}"/>${stroke('w b', smooth(edge))}${stroke('w', lines)}`
}

import { type Canvas, n, type Point, polyline, stroke } from './path.ts'
import { noise1, type Random, random } from './rng.ts'

/** Gate or mountain towns: ridges back to front, each hiding the last; a gate, water seen through it. */
export function gate(seed: string, canvas: Canvas): string {
  const { width, height, scale: k } = canvas
  const r = random(`gate:${seed}`)
  const count = Math.round(height / (15 * k)) + 4
  const centre = width * (0.64 + r() * 0.04)
  const span = Math.min(width * 0.34, height * 0.98)
  const ridges = Array.from({ length: count }, (_, i) => ridge(r, i, i / (count - 1), canvas))
  const gateAt = Math.round(count * 0.6)

  let svg = ''
  ridges.forEach((points, i) => {
    const colour = i < count * 0.34 ? 's' : i < count * 0.8 ? 'l' : 'w'
    const d = polyline(points)
    svg += `<path class="f" d="${d}V${n(height + 4)}H-20Z"/>${stroke(colour, d)}`
    if (i === gateAt) svg += drawGate(r, centre, span, canvas)
  })
  return svg
}

/** `t` runs from 0 at the back to 1 at the front: the ranges get lower and flatter. */
function ridge(r: Random, i: number, t: number, { width, height, scale: k }: Canvas): Point[] {
  const noise = noise1(r)
  const amplitude = height * (0.44 - 0.36 * t)
  const base = height * (0.36 + 0.66 * t)
  const peak = width * (0.12 + 0.76 * r())
  const points: Point[] = []
  for (let x = -20; x <= width + 20; x += 14 * k) {
    const summit = Math.exp(-(((x - peak) / (width * 0.2)) ** 2))
    const rough = 0.42 * noise(x / (120 * k) + i * 7) + 0.14 * noise(x / (34 * k) + i * 3)
    points.push([x, base - amplitude * (0.2 + 0.55 * summit + rough)])
  }
  return points
}

function drawGate(r: Random, centre: number, span: number, { height, scale: k }: Canvas): string {
  const left = centre - span / 2
  const right = centre + span / 2
  const top = height * 0.24
  const base = height * 0.86
  const post = span * 0.15

  let posts = ''
  for (const x of [left, right - post]) {
    for (let j = 0; j <= 5; j++) {
      posts += `M${n(x + (post * j) / 5)} ${n(top + span * 0.13)}V${n(base)}`
    }
  }
  for (let j = 0; j < 4; j++) {
    posts += `M${n(left)} ${n(top + span * (0.13 + j * 0.035))}H${n(right)}`
  }

  let roof = ''
  for (let j = 0; j < 5; j++) {
    const eaves = span * (0.14 - 0.05 * j)
    const y = top + span * 0.08 - j * span * 0.032
    const rise = span * (0.05 - 0.006 * j)
    roof +=
      `M${n(left - eaves)} ${n(y - rise)}q${n(span * 0.1)} ${n(rise)} ${n(span * 0.22)} ${n(rise)}` +
      `H${n(right + eaves - span * 0.22)}q${n(span * 0.12)} 0 ${n(span * 0.22)} ${n(-rise)}`
  }

  let water = ''
  for (let y = base - 2 * k; y > top + span * 0.13 * 2 + span * 0.22; y -= 5 * k) {
    const half = (span / 2 - post) * 0.96
    water += `M${n(centre - half + r() * 18 * k)} ${n(y)}H${n(centre + half - r() * 18 * k)}`
  }

  const shield = `<rect class="f" x="${n(left - 6 * k)}" y="${n(top)}" width="${n(span + 12 * k)}" height="${n(base - top)}"/>`
  return shield + stroke('w', water) + stroke('s b', posts) + stroke('s b', roof)
}

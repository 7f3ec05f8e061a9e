import { type Canvas, n, type Point, ring, smooth, stroke } from './path.ts'
import { noise1, type Random, random } from './rng.ts'

type Pore = readonly [x: number, y: number, radius: number]

/** Sponge city: rain above a ground line, packed pores below, fuller with depth, grass at the surface. */
export function sponge(seed: string, { width, height, scale: k }: Canvas): string {
  const r = random(`sponge:${seed}`)
  const noise = noise1(r)
  const ground = (x: number) => height * 0.4 + noise(x / (170 * k)) * height * 0.035

  const rain = drawRain(r, ground, width, height, k)
  const pores = packPores(r, ground, width, height, k)
  let outline = ''
  let levels = ''
  for (const pore of pores) {
    outline += ring(...pore)
    levels += fillPore(r, pore, height, k)
  }
  const grass = drawGrass(r, ground, width, k)
  const surface: Point[] = []
  for (let x = 0; x <= width + 20; x += 20) surface.push([x, ground(x)])
  return (
    stroke('w', rain) +
    stroke('s', outline) +
    stroke('w', levels) +
    stroke('l', grass) +
    stroke('s b', smooth(surface))
  )
}

type Ground = (x: number) => number

function drawRain(r: Random, ground: Ground, width: number, height: number, k: number) {
  let d = ''
  const step = 9 * k
  for (let x = step / 2; x < width; x += step) {
    let y = ground(x) - 6 * k - r() * r() * height * 0.5
    const drops = 2 + Math.floor(r() * 3)
    for (let i = 0; i < drops && y > 4; i++) {
      const length = (6 + r() * 26) * k
      const top = Math.max(4, y - length)
      d += `M${n(x)} ${n(top)}V${n(y)}`
      y = top - (8 + r() * 36) * k
    }
  }
  return d
}

/** Large pores first, then smaller ones into the gaps; none touch. */
function packPores(r: Random, ground: Ground, width: number, height: number, k: number): Pore[] {
  const pores: Pore[] = []
  const shrink = height / k < 130 ? 0.62 : 1
  for (const size of [34, 27, 21, 16, 12, 9, 6.5, 4.5]) {
    const s = size * k * shrink
    const tries = Math.round(((width * height) / (s * s)) * 1.6)
    for (let t = 0; t < tries; t++) {
      const x = -s + r() * (width + 2 * s)
      const y = ground(Math.min(width, Math.max(0, x))) + s + 5 * k + r() * (height * 0.66)
      if (y - s > height) continue
      const free = pores.every(
        ([px, py, pr]) => (px - x) ** 2 + (py - y) ** 2 > (pr + s + 2.4 * k) ** 2,
      )
      if (free) pores.push([x, y, s])
    }
  }
  return pores
}

/** Level lines up to the water in one pore; deeper pores hold more. */
function fillPore(r: Random, [x, y, s]: Pore, height: number, k: number): string {
  const depth = (y - height * 0.4) / (height * 0.6)
  const level = Math.min(0.94, Math.max(0, depth * 0.8 + (r() - 0.35) * 0.55))
  if (level < 0.06) return ''
  let d = ''
  const top = y + s - 2 * s * level
  const gap = 3.4 * k
  for (let line = y + s - gap * 0.6; line > top; line -= gap) {
    const half = Math.sqrt(Math.max(0, s * s - (line - y) ** 2)) - 1.3 * k
    if (half > 1) d += `M${n(x - half)} ${n(line)}h${n(2 * half)}`
  }
  return d
}

function drawGrass(r: Random, ground: Ground, width: number, k: number): string {
  let d = ''
  let x = 20 * k
  while (x < width) {
    if (r() < 0.72) {
      const blades = 4 + Math.floor(r() * 7)
      for (let i = 0; i < blades; i++) {
        const foot = x + (r() - 0.5) * 26 * k
        const length = (9 + r() * 30) * k
        const lean = (r() - 0.5) * 18 * k
        d += `M${n(foot)} ${n(ground(foot))}q${n(lean * 0.1)} ${n(-length * 0.6)} ${n(lean)} ${n(-length)}`
      }
    }
    x += (34 + r() * 60) * k
  }
  return d
}

import { n, type Point, smooth, stroke } from './path.ts'
import { random } from './rng.ts'

/** A leaf from a name: length, width, bend and veins. One person, one leaf. */
export function leaf(seed: string, width = 96, height = 96): string {
  const r = random(`leaf:${seed}`)
  const length = width * (0.78 + r() * 0.16)
  const curve = (r() - 0.5) * width * 0.3
  const girth = width * (0.17 + r() * 0.14)
  const veins = 6 + Math.floor(r() * 4)
  const belly = 0.36 + r() * 0.2
  const slant = 0.5 + r() * 0.4
  const angle = -0.62 - r() * 0.34
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]

  /** Point on the midrib, t from stalk (0) to tip (1). */
  const midrib = (t: number): Point => {
    const x = length * t
    const y = curve * Math.sin(Math.PI * t) * 0.6
    return [width * 0.06 + x * cos - y * sin, height * 0.9 + x * sin + y * cos]
  }
  /** Half the width of the blade at t; the stalk is the first eighth. */
  const half = (t: number) =>
    t < 0.12 ? 0 : girth * ((t - 0.12) / belly) ** 0.8 * Math.max(0, 1 - t) ** 0.62 * 1.5
  const side = (sign: 1 | -1): Point[] => {
    const edge: Point[] = []
    for (let t = 0.12; t <= 1.0001; t += 0.04) {
      const p = midrib(t)
      const a = midrib(Math.min(1, t + 0.01))
      const b = midrib(t - 0.01)
      const [dx, dy] = [a[0] - b[0], a[1] - b[1]]
      const norm = Math.hypot(dx, dy) || 1
      edge.push([p[0] - (dy / norm) * half(t) * sign, p[1] + (dx / norm) * half(t) * sign])
    }
    return edge
  }

  const sides = [side(1), side(-1)] as const
  let vein = ''
  for (let i = 0; i < veins; i++) {
    const t = 0.16 + (0.66 * i) / veins
    const p = midrib(t)
    const ahead = midrib(t + 0.05)
    for (const edge of sides) {
      const at = Math.round((t - 0.12 + 0.13 * slant + 0.03) / 0.04)
      const e = edge[Math.min(edge.length - 1, at)] ?? p
      const cx = (p[0] + e[0]) / 2 + (ahead[0] - p[0]) * 0.1
      const cy = (p[1] + e[1]) / 2 + (ahead[1] - p[1]) * 0.6
      vein += `M${n(p[0])} ${n(p[1])}Q${n(cx)} ${n(cy)} ${n(e[0])} ${n(e[1])}`
    }
  }
  const rib: Point[] = []
  for (let t = 0; t <= 1.001; t += 0.1) rib.push(midrib(t))
  return stroke('l', smooth(sides[0]) + smooth(sides[1]) + vein) + stroke('l b', smooth(rib))
}

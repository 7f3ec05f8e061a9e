import { isolines } from './isolines.ts'
import { type Canvas, smooth, stroke } from './path.ts'
import { noise2, random } from './rng.ts'

/** Links and programmes: one height field, two summits and a saddle; shared rings are stone. */
export function contours(seed: string, { width, height, scale: k }: Canvas): string {
  const r = random(`contour:${seed}`)
  const noise = noise2(r)
  const small = height / k < 170
  const left = [width * (0.27 + r() * 0.04), height * (0.5 + r() * 0.12)] as const
  const right = [width * (0.73 - r() * 0.04), height * (0.46 - r() * 0.1)] as const
  const spread = Math.min(small ? width * 0.17 : width * 0.21, height * (small ? 0.46 : 0.62))

  const summit = ([cx, cy]: readonly [number, number], x: number, y: number) =>
    Math.exp(-(((x - cx) / (spread * 1.25)) ** 2) - ((y - cy) / spread) ** 2)
  const saddle = (x: number, y: number) =>
    (small ? 0.1 : 0.16) *
    Math.exp(
      -(((y - height * 0.5) / (height * 0.16)) ** 2) - ((x - width / 2) / (width * 0.2)) ** 2,
    )
  const field = (x: number, y: number) =>
    summit(left, x, y) +
    summit(right, x, y) +
    0.11 * noise(x / (64 * k), y / (64 * k)) +
    0.035 * noise(x / (34 * k) + 9, y / (34 * k)) +
    saddle(x, y)

  const pass = field(width / 2, height * 0.48)
  let shared = ''
  let water = ''
  let leaf = ''
  const step = small ? 6 * k : 8 * k
  const lines = isolines(field, {
    width,
    height,
    step,
    from: 0.06,
    to: 1.1,
    by: small ? 0.12 : 0.066,
  })
  for (const { level, points, closed } of lines) {
    const d =
      smooth(points.filter((_, i) => i % 2 === 0 || i === points.length - 1)) + (closed ? 'Z' : '')
    const middle = points.reduce((sum, p) => sum + p[0], 0) / points.length
    if (level > pass + 0.01 && closed) {
      if (middle < width / 2) water += d
      else leaf += d
    } else shared += d
  }
  return stroke('s', shared) + stroke('w', water) + stroke('l', leaf)
}

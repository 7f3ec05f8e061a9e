/** FNV-1a, 32 bits, over UTF-8 (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    h ^= byte
    h = Math.imul(h, 0x01000193) >>> 0
  }
  return h >>> 0
}

export type Random = () => number

/** Numbers in [0, 1) that depend on the seed alone (mulberry32): one forum, one drawing, for ever. */
export function random(seed: string): Random {
  let a = hash(seed)
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Element `i` of a table that wraps around in both directions. */
function wrapped(table: readonly number[], i: number): number {
  const size = table.length
  return table[((i % size) + size) % size] ?? 0
}

const ease = (t: number) => t * t * (3 - 2 * t)

/** Value noise along a line, about -1 to 1, with period 64. */
export function noise1(r: Random): (x: number) => number {
  const table = Array.from({ length: 64 }, () => r() * 2 - 1)
  return (x) => {
    const i = Math.floor(x)
    const u = ease(x - i)
    return wrapped(table, i) * (1 - u) + wrapped(table, i + 1) * u
  }
}

/** Value noise over a plane, about -1 to 1. */
export function noise2(r: Random): (x: number, y: number) => number {
  const table = Array.from({ length: 256 }, () => r() * 2 - 1)
  const at = (i: number, j: number) => wrapped(table, i * 57 + j * 131)
  return (x, y) => {
    const i = Math.floor(x)
    const j = Math.floor(y)
    const u = ease(x - i)
    const w = ease(y - j)
    const top = at(i, j) * (1 - u) + at(i + 1, j) * u
    const bottom = at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u
    return top * (1 - w) + bottom * w
  }
}

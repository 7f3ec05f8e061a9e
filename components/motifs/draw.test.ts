import { describe, expect, test } from 'vitest'
import { BANNER_BYTES, drawLeaf, drawMotif, isMotifKind, MOTIF_KINDS, PLATE_BYTES } from './draw.ts'
import { hash } from './rng.ts'

const PLATE = { width: 216, height: 92, scale: 0.66 }
const BANNER = { width: 1232, height: 236, scale: 1 }
const SEEDS = ['zhongguancun-2023', 'sino-singapore-2025', 'a', '绿城', 'forum-59']

describe('motifs', () => {
  test('known drawings stay what they were', () => {
    // A changed number here redraws every forum of the portal: change it only on purpose.
    const prints = MOTIF_KINDS.map((kind) => [kind, hash(drawMotif(kind, 'ec-link', PLATE))])
    expect(Object.fromEntries(prints)).toEqual({
      sponge: 3736792821,
      gate: 2510683920,
      tide: 3990568824,
      contours: 2557879215,
      bend: 4288697267,
      blueprint: 1261483349,
    })
    expect(hash(drawLeaf('wang-jiazhuo'))).toBe(1721034731)
  })

  test.each(MOTIF_KINDS)('%s: the same seed draws the same, another seed differs', (kind) => {
    // A size nobody uses elsewhere, twice, so that the second is drawn and not remembered.
    const size = { width: 217, height: 92, scale: 0.66 }
    expect(drawMotif(kind, 'a', { ...size, width: 217.00001 })).toBe(drawMotif(kind, 'a', size))
    if (kind !== 'blueprint')
      expect(drawMotif(kind, 'b', size)).not.toBe(drawMotif(kind, 'a', size))
  })

  test.each(MOTIF_KINDS)('%s: keeps its budget and is made of numbers alone', (kind) => {
    for (const seed of SEEDS) {
      for (const [canvas, budget] of [
        [PLATE, PLATE_BYTES],
        [BANNER, BANNER_BYTES],
      ] as const) {
        const svg = drawMotif(kind, seed, canvas)
        expect(svg.length).toBeGreaterThan(300)
        expect(svg.length).toBeLessThanOrEqual(budget)
        expect(svg).not.toMatch(/NaN|Infinity|undefined|-0(?![.\d])/)
      }
    }
  })

  test('a seed never enters the markup', () => {
    const seed = '"><script>alert(1)</script>'
    for (const kind of MOTIF_KINDS) expect(drawMotif(kind, seed, PLATE)).not.toContain('script')
    expect(drawLeaf(seed)).not.toContain('script')
  })

  test('only our kinds are kinds', () => {
    expect(isMotifKind('sponge')).toBe(true)
    for (const wrong of ['toString', '__proto__', '', null, 3])
      expect(isMotifKind(wrong)).toBe(false)
  })
})

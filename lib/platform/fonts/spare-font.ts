import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { type FontWeight, fontOf } from './font-files.ts'

/** Fonts that a machine may have, with far more characters than ours; rare names are drawn with them. */
const PLACES = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-',
]
const NAMES: Record<FontWeight, { file: string; name: string }> = {
  regular: { file: 'Regular.ttc', name: 'NotoSansCJKsc-Regular' },
  bold: { file: 'Bold.ttc', name: 'NotoSansCJKsc-Bold' },
}

export type SpareFont = { bytes: Buffer; name: string; font: Font }

const found = new Map<FontWeight, SpareFont | null>()

/** The machine's own font of this weight; null where there is none. Twenty megabytes, read when first asked for. */
export function spareFont(weight: FontWeight): SpareFont | null {
  const known = found.get(weight)
  if (known !== undefined) return known
  const { file, name } = NAMES[weight]
  const path = PLACES.map((place) => place + file).find((one) => existsSync(one))
  const bytes = path === undefined ? null : readFileSync(path)
  const made = bytes && { bytes, name, font: create(bytes, name) as Font }
  found.set(weight, made)
  return made
}

/** Which font draws a text: ours, the machine's, or none. */
export type Face = 'own' | 'spare' | 'none'
export type Run = { face: Face; text: string }

const clusters = new Intl.Segmenter('zh', { granularity: 'grapheme' })
/** They only choose a shape, or join two; alone they draw nothing. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
/** Written from the right, or with letters that join: we cannot set them as they are written. */
const NEEDS_SHAPING = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Tibetan}\p{Script=Mongolian}]/u

const draws = (font: Font, text: string) =>
  [...text].every((one) => font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0))

function faceOf(cluster: string, weight: FontWeight): Face {
  if (NEEDS_SHAPING.test(cluster)) return 'none'
  if (draws(fontOf(weight), cluster)) return 'own'
  const spare = spareFont(weight)
  return spare && draws(spare.font, cluster) ? 'spare' : 'none'
}

/** A text in runs of one font each; what none has is □ there, so that nobody overlooks it. */
export function runsOf(text: string, weight: FontWeight): Run[] {
  const runs: Run[] = []
  for (const { segment } of clusters.segment(text.normalize('NFC').replace(/\p{Cc}+/gu, ' '))) {
    const seen = segment.replace(UNSEEN, '')
    if (seen === '') continue
    const face = faceOf(seen, weight)
    const last = runs.at(-1)
    const drawn = face === 'none' ? '□' : seen
    if (last?.face === face) last.text += drawn
    else runs.push({ face, text: drawn })
  }
  return runs
}

/** The characters that nothing here can draw, each once. */
export function missingCharacters(text: string): string[] {
  const missing = new Set<string>()
  for (const { segment } of clusters.segment(text.normalize('NFC').replace(/\p{Cc}+/gu, ' '))) {
    const seen = segment.replace(UNSEEN, '')
    if (seen !== '' && faceOf(seen, 'bold') === 'none') missing.add(seen)
  }
  return [...missing]
}

const widths = new Map<string, number>()
const MOST_WIDTHS = 20_000

/** Width of a text of size 1. */
export function widthOf(text: string, weight: FontWeight): number {
  const key = `${weight}${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  let width = 0
  for (const run of runsOf(text, weight)) {
    const font = run.face === 'spare' ? (spareFont(weight)?.font ?? fontOf(weight)) : fontOf(weight)
    width += font.layout(run.text).advanceWidth / font.unitsPerEm
  }
  if (widths.size >= MOST_WIDTHS) widths.clear()
  widths.set(key, width)
  return width
}

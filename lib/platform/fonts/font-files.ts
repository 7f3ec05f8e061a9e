import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'

export type FontWeight = 'regular' | 'bold'

/**
 * Noto Sans SC as TrueType: every character of GB 2312, and the traditional ones. It comes with the
 * packages, so that files and pictures look alike on every machine, whatever fonts it has.
 */
const DIRECTORY = join('node_modules', '@expo-google-fonts', 'noto-sans-sc')
const FILES: Record<FontWeight, string> = {
  regular: join('400Regular', 'NotoSansSC_400Regular.ttf'),
  bold: join('700Bold', 'NotoSansSC_700Bold.ttf'),
}

const bytes = new Map<FontWeight, Buffer>()
const fonts = new Map<FontWeight, Font>()

/** The file of a weight; ten megabytes, read once. */
export function fontFile(weight: FontWeight): Buffer {
  const known = bytes.get(weight)
  if (known) return known
  const read = readFileSync(join(process.cwd(), DIRECTORY, FILES[weight]))
  bytes.set(weight, read)
  return read
}

export function fontOf(weight: FontWeight): Font {
  const known = fonts.get(weight)
  if (known) return known
  const made = create(fontFile(weight)) as Font
  fonts.set(weight, made)
  return made
}

const clusters = new Intl.Segmenter('zh', { granularity: 'grapheme' })
/** They only choose a shape, or join two; alone they draw nothing. */
const UNSEEN = /[\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

/**
 * The text with □ for every character that the font cannot draw: a gap would pass unnoticed, and a
 * name with a hole in it is not a name. `isWhole` is false when there was one.
 */
export function legible(text: string): { text: string; isWhole: boolean } {
  const font = fontOf('bold')
  let isWhole = true
  let out = ''
  for (const { segment } of clusters.segment(text.normalize('NFC').replace(/\p{Cc}+/gu, ' '))) {
    const seen = segment.replace(UNSEEN, '')
    const isDrawn = [...seen].every((one) => font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0))
    if (!isDrawn) isWhole = false
    out += isDrawn ? seen : '□'
  }
  return { text: out, isWhole }
}

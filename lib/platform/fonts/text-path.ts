import 'server-only'
import { type FontWeight, fontOf, legible } from './font-files.ts'

export type TextStyle = { weight: FontWeight; sizePx: number }

/** Width of a line in px. */
export function textWidth(text: string, { weight, sizePx }: TextStyle): number {
  const font = fontOf(weight)
  return (font.layout(text).advanceWidth * sizePx) / font.unitsPerEm
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** What never begins a line. */
const CLOSING = /^[\s，。、；：！？）】》〉」』”’…—,.;:!?)\]}%·–-]/
/** What never ends one. */
const OPENING = /[（【《〈「『“‘([{]$/

/** Divides a text into lines of at most `maxWidth` px, between words where one fits a line at all. */
export function breakLines(text: string, style: TextStyle, maxWidth: number): string[] {
  const parts: string[] = []
  for (const { segment } of words.segment(legible(text).text.trim())) {
    const last = parts.at(-1)
    const joins = last !== undefined && (CLOSING.test(segment) || OPENING.test(last))
    if (joins) parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  const lines: string[] = []
  let line = ''
  for (const part of parts.flatMap((one) =>
    textWidth(one.trimEnd(), style) > maxWidth ? [...one] : [one],
  )) {
    if (line && textWidth((line + part).trimEnd(), style) > maxWidth) {
      lines.push(line.trim())
      line = part
    } else line += part
  }
  if (line.trim()) lines.push(line.trim())
  return lines
}

const round = (value: number) => Math.round(value * 10) / 10

/**
 * One line of text as an SVG path with its baseline at (x, y): it needs no font on the machine that
 * draws it. Characters that the font lacks are □.
 */
export function textPath(text: string, style: TextStyle, x: number, y: number): string {
  const font = fontOf(style.weight)
  const scale = style.sizePx / font.unitsPerEm
  const { glyphs, positions } = font.layout(legible(text).text)
  let at = x
  return glyphs
    .map((glyph, index) => {
      const position = positions[index]
      const left = at + (position?.xOffset ?? 0) * scale
      at += (position?.xAdvance ?? glyph.advanceWidth) * scale
      // Fonts count upwards, pictures downwards.
      return glyph.path.commands
        .map(({ command, args }) => {
          const points = args.map((value, i) =>
            round(i % 2 === 0 ? left + value * scale : y - value * scale),
          )
          return PATH_LETTERS[command] + points.join(' ')
        })
        .join('')
    })
    .join('')
}

const PATH_LETTERS = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const

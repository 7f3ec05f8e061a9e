/** Width of a text of size 1. */
export type Measure = (text: string) => number

export type TextBox = {
  width: number
  height: number
  /** The size to begin with, and the smallest that can be read from where people stand. */
  largest: number
  smallest: number
  /** More lines than this look like a paragraph; below the smallest size they are allowed. */
  lines: number
  /** Height of a line of size 1. */
  leading: number
}

export type FittedText = {
  size: number
  lines: string[]
  /** False where it had to be smaller than the smallest: nothing is cut, and somebody should look at it. */
  isReadable: boolean
}

const STEP = 0.94
const words = new Intl.Segmenter('zh', { granularity: 'word' })
const clusters = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const CLOSING = /^[\s，。、；：！？）】》〉」』”’…—,.;:!?)\]}%·・•–-]/
const OPENING = /[（【《〈「『“‘([{]$/

/** Between the parts of a name that is written with dots: there alone it is divided. */
const DOTTED = /(?<=[·•・\s])/

function partsOf(text: string): string[] {
  if (/[·•・]/.test(text)) return text.split(DOTTED)
  const parts: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1)
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last))) {
      parts[parts.length - 1] = last + segment
    } else parts.push(segment)
  }
  return parts
}

/** Lines of at most `width`, divided between words; a word that is longer than a line, between its letters. */
function breakAt(
  text: string,
  width: number,
  measure: Measure,
): { lines: string[]; isTorn: boolean } {
  const lines: string[] = []
  let line = ''
  let isTorn = false
  const add = (part: string) => {
    if (line !== '' && measure((line + part).trimEnd()) > width) {
      lines.push(line.trim())
      line = part.trimStart()
    } else line += part
  }
  for (const part of partsOf(text)) {
    if (measure(part.trim()) <= width) add(part)
    else {
      isTorn = true
      for (const { segment } of clusters.segment(part)) add(segment)
    }
  }
  if (line.trim() !== '') lines.push(line.trim())
  return { lines, isTorn }
}

/** A text of size 1 in lines of at most `width`. */
export const wrapText = (text: string, width: number, measure: Measure): string[] =>
  breakAt(text.replaceAll(/\s+/g, ' ').trim(), width, measure).lines

/**
 * Sets a text as large as its box allows: smaller first, then on more lines, and smaller than can well be read
 * rather than cut. A word is torn apart only where even the smallest size does not hold it.
 */
export function fitText(given: string, box: TextBox, measure: Measure): FittedText {
  const text = given.replaceAll(/\s+/g, ' ').trim()
  if (text === '') return { size: box.largest, lines: [], isReadable: true }
  for (let most = 1; most <= box.lines; most++) {
    // One line may shrink to two thirds before a second is begun.
    const least = most < box.lines ? Math.max(box.smallest, (box.largest * 2) / 3) : box.smallest
    for (let size = box.largest; ; size = Math.max(least, size * STEP)) {
      const { lines, isTorn } = breakAt(text, box.width / size, measure)
      const isIn = lines.length <= most && lines.length * size * box.leading <= box.height
      if (isIn && !isTorn) return { size, lines, isReadable: true }
      if (size <= least) break
    }
  }
  for (let size = box.smallest; ; size *= STEP) {
    const { lines, isTorn } = breakAt(text, box.width / size, measure)
    const isWide = lines.some((line) => measure(line) > box.width / size)
    const isIn = lines.length * size * box.leading <= box.height && !isWide
    if (isIn)
      return {
        size,
        lines,
        isReadable: size === box.smallest && lines.length <= box.lines && !isTorn,
      }
  }
}

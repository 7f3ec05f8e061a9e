/**
 * A text with headings, lists, bold, italic and links, in the form of ProseMirror's JSON. Whatever is not named
 * here is no part of one. It is kept and compared in one canonical spelling, so that two of them are alike when
 * their strings are.
 */
export type RichMark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'link'; attrs: { href: string } }
export type RichRun = { type: 'text'; text: string; marks?: RichMark[] | undefined }
export type RichInline = RichRun | { type: 'hardBreak' }
export type RichParagraph = { type: 'paragraph'; content?: RichInline[] | undefined }
/** Third and fourth of the page: above them stand its own. */
export type RichHeading = {
  type: 'heading'
  attrs: { level: 3 | 4 }
  content?: RichInline[] | undefined
}
export type RichItem = { type: 'listItem'; content: RichParagraph[] }
export type RichList = { type: 'bulletList' | 'orderedList'; content: RichItem[] }
export type RichBlock = RichParagraph | RichHeading | RichList
export type RichDocument = { type: 'doc'; content: RichBlock[] }

/** Letters of one as JSON, blocks in it, items in a list, runs in a paragraph. */
export const RICH_MAX = 40_000
export const BLOCKS_MAX = 200
export const ITEMS_MAX = 200
export const RUNS_MAX = 500

/** So does every one begin that was written by `writeRich`; nobody types that. */
const BEGINNING = '{"type":"doc"'
export const isRich = (text: string): boolean => text.startsWith(BEGINNING)

/** The canonical spelling; '' for a document in which nothing is said. */
export function writeRich(document: RichDocument): string {
  const content = document.content.flatMap((block) => tidyBlock(block) ?? [])
  return content.length === 0 ? '' : JSON.stringify({ type: 'doc', content })
}

/** A document by its canonical spelling; null for '' and for what is none. Judges nothing: `schema.ts` does. */
export function parseRich(text: string): RichDocument | null {
  if (!isRich(text)) return null
  try {
    return JSON.parse(text) as RichDocument
  } catch {
    return null
  }
}

function tidyBlock(block: RichBlock): RichBlock | null {
  if (block.type === 'paragraph') return tidyParagraph(block)
  if (block.type === 'heading') {
    const content = tidyInline(block.content)
    if (content.length === 0) return null
    return { type: 'heading', attrs: { level: block.attrs.level }, content }
  }
  const items = block.content.flatMap(({ content }) => {
    const paragraphs = content.flatMap((one) => tidyParagraph(one) ?? [])
    return paragraphs.length > 0 ? [{ type: 'listItem' as const, content: paragraphs }] : []
  })
  return items.length > 0 ? { type: block.type, content: items } : null
}

function tidyParagraph({ content }: RichParagraph): RichParagraph | null {
  const inline = tidyInline(content)
  return inline.length > 0 ? { type: 'paragraph', content: inline } : null
}

const ORDER = ['bold', 'italic', 'link'] as const

function tidyMarks(marks: readonly RichMark[] = []): RichMark[] {
  return ORDER.flatMap((type): RichMark[] => {
    const mark = marks.find((one) => one.type === type)
    if (!mark) return []
    return [
      mark.type === 'link'
        ? { type: 'link', attrs: { href: mark.attrs.href } }
        : { type: mark.type },
    ]
  })
}

/** Runs that look alike become one; breaks at either end, and all but one of several, go. */
function tidyInline(content: readonly RichInline[] = []): RichInline[] {
  const found: RichInline[] = []
  for (const one of content) {
    const last = found.at(-1)
    if (one.type === 'hardBreak') {
      if (last && last.type !== 'hardBreak') found.push({ type: 'hardBreak' })
      continue
    }
    // What no line holds (a tab, a line end of another system) is a space.
    const text = one.text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    if (text === '') continue
    const marks = tidyMarks(one.marks)
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) {
      last.text += text
    } else {
      found.push({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) })
    }
  }
  return trimmed(found)
}

/** Nothing blank and no break at either end. */
function trimmed(found: RichInline[]): RichInline[] {
  const isBlank = (one: RichInline | undefined) =>
    one !== undefined && (one.type === 'hardBreak' || one.text.trim() === '')
  while (isBlank(found[0])) found.shift()
  while (isBlank(found.at(-1))) found.pop()
  const [first, last] = [found[0], found.at(-1)]
  if (first?.type === 'text') first.text = first.text.trimStart()
  if (last?.type === 'text') last.text = last.text.trimEnd()
  return found
}

import {
  parseRich,
  type RichBlock,
  type RichDocument,
  type RichInline,
  type RichItem,
  type RichParagraph,
} from './document.ts'

/**
 * The plain form of a text: a blank line between blocks, a line that begins with "- " or "1. " for an item of a
 * list, two spaces before what goes on in the item. Headings, bold, italic and links are not seen in it.
 */
export function plainOf(document: RichDocument): string {
  return document.content.map(plainBlock).join('\n\n')
}

/** What a field says to people who read it: a rich text in its plain form, every other as it is. */
export function readable(text: string): string {
  const document = parseRich(text)
  try {
    return document ? plainOf(document) : text
  } catch {
    // Was none after all.
    return text
  }
}

/** What a field holds as a document: its own, or the paragraphs of a plain text; null for nothing. */
export const documentOf = (field: string): RichDocument | null =>
  field.trim() === '' ? null : (parseRich(field) ?? richOfLines(field))

/** The paragraphs of a text that was written as plain: none of its lines is an item of a list. */
export const richOfLines = (text: string): RichDocument => ({
  type: 'doc',
  content: chunksOf(text).map((chunk) => paragraphOf(chunk.split('\n'))),
})

/** Whether the plain form says all of it: paragraphs and breaks alone. */
export const isPlain = (document: RichDocument): boolean =>
  document.content.every(
    (block) =>
      block.type === 'paragraph' &&
      (block.content ?? []).every((one) => one.type === 'hardBreak' || !one.marks?.length),
  )

const plainInline = (content: readonly RichInline[] = []): string =>
  content.map((one) => (one.type === 'text' ? one.text : '\n')).join('')

const plainItem = ({ content }: RichItem): string =>
  content
    .map((one) => plainInline(one.content))
    .join('\n')
    .replaceAll('\n', '\n  ')

function plainBlock(block: RichBlock): string {
  if (block.type === 'paragraph' || block.type === 'heading') return plainInline(block.content)
  const sign = (index: number) => (block.type === 'bulletList' ? '-' : `${index + 1}.`)
  return block.content.map((item, index) => `${sign(index)} ${plainItem(item)}`).join('\n')
}

/**
 * The document that a plain text says. What stands in `before` with the same words keeps its headings, bold,
 * italic and links: the whole, else block by block, else item by item.
 */
export function richOfPlain(text: string, before: RichDocument | null): RichDocument {
  if (before && plainOf(before) === unixLines(text)) return before
  const known = knownParts(before)
  return {
    type: 'doc',
    content: chunksOf(text).flatMap(
      (chunk) => known.blocks.get(chunk) ?? blocksOf(chunk, known.items),
    ),
  }
}

const unixLines = (text: string) => text.replaceAll(/\r\n?/g, '\n').trimEnd()

/** Lines that stand together. */
const chunksOf = (text: string) => unixLines(text).split(/\n(?:[ \t]*\n)+/)

function knownParts(before: RichDocument | null) {
  const blocks = before?.content ?? []
  const items = blocks.flatMap((block) =>
    block.type === 'bulletList' || block.type === 'orderedList' ? block.content : [],
  )
  return {
    blocks: new Map(blocks.map((block) => [plainBlock(block), block])),
    items: new Map(items.map((item) => [plainItem(item), item])),
  }
}

const ITEM = /^(?:([-•])|\d{1,3}\.) +(.*)$/

type Grown = { type: 'paragraph' | 'bulletList' | 'orderedList'; parts: string[] }

/** Lines that stand together: runs of items become lists, the others paragraphs. */
function blocksOf(chunk: string, known: ReadonlyMap<string, RichItem>): RichBlock[] {
  const grown: Grown[] = []
  for (const line of chunk.split('\n')) {
    const last = grown.at(-1)
    const item = ITEM.exec(line)
    if (item) {
      const type = item[1] === undefined ? 'orderedList' : 'bulletList'
      if (last?.type === type) last.parts.push(item[2] ?? '')
      else grown.push({ type, parts: [item[2] ?? ''] })
    } else if (last && last.type !== 'paragraph' && line.startsWith('  ')) {
      last.parts.push(`${last.parts.pop()}\n${line}`)
    } else if (last?.type === 'paragraph') last.parts.push(line)
    else grown.push({ type: 'paragraph', parts: [line] })
  }
  return grown.map(({ type, parts }) =>
    type === 'paragraph'
      ? paragraphOf(parts)
      : {
          type,
          content: parts.map(
            (part): RichItem =>
              known.get(part) ?? { type: 'listItem', content: [paragraphOf(part.split('\n'))] },
          ),
        },
  )
}

const paragraphOf = (lines: readonly string[]): RichParagraph => ({
  type: 'paragraph',
  content: lines.flatMap((line, index): RichInline[] => [
    ...(index > 0 ? [{ type: 'hardBreak' as const }] : []),
    ...(line.trim() === '' ? [] : [{ type: 'text' as const, text: line.trim() }]),
  ]),
})

import 'server-only'
import { type Context, Parser } from 'saxen'
import { isMoreOften } from '../is-more-often.ts'

/** An element as it stands: what it holds is text and other elements, in their order. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  content: (string | XmlElement)[]
}

/**
 * Why XML is not read: it is none; it declares or uses entities of its own; it is nested deeper, or has
 * more elements or attributes, than is read.
 */
export type XmlFault = 'broken' | 'entities' | 'too_deep' | 'too_many'
type Read = { ok: true; root: XmlElement } | { ok: false; fault: XmlFault; line: number }

class Stop extends Error {
  readonly fault: XmlFault
  readonly line: number
  constructor(fault: XmlFault, line: number) {
    super(fault)
    this.fault = fault
    this.line = line
  }
}

const stop = (fault: XmlFault, context: Context): never => {
  throw new Stop(fault, context().line + 1)
}

/**
 * A whole document: its elements, attributes and texts. The parser goes over it once and knows no DTD;
 * whatever begins like one ends the reading, so that nothing is expanded and nothing fetched. What it
 * would let pass with a warning is refused too: half of a document is none.
 */
export function readXml(text: string, bounds: { deepest: number; most: number }): Read {
  // No more attributes either: each has its sign.
  if (isMoreOften('=', bounds.most, text)) return { ok: false, fault: 'too_many', line: 1 }
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let count = 0
  const parser = new Parser()
    .on('error', (_, context) => stop('broken', context))
    .on('warn', (_, context) => stop('broken', context))
    .on('attention', (_text, _decode, context) => stop('entities', context))
    .on('openTag', (name, attributesOf, _decode, isEmpty, context) => {
      const around = open.at(-1)
      if (root && !around) stop('broken', context)
      count += 1
      if (count > bounds.most) stop('too_many', context)
      const given = Object.entries(attributesOf() || {})
      const attributes = Object.fromEntries(
        given.map(([key, value]) => [key, decoded(value, context)] as const),
      )
      const element = { name, attributes, content: [] }
      root ??= element
      around?.content.push(element)
      if (!isEmpty && open.push(element) > bounds.deepest) stop('too_deep', context)
    })
    .on('closeTag', (_name, _decode, isEmpty) => {
      if (!isEmpty) open.pop()
    })
    .on('text', (raw, _decode, context) => {
      open.at(-1)?.content.push(decoded(raw, context))
    })
    .on('cdata', (raw, context) => {
      const around = open.at(-1) ?? stop('broken', context)
      around.content.push(raw)
    })
  try {
    parser.parse(text)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { ok: false, fault: error.fault, line: error.line }
  }
  return root ? { ok: true, root } : { ok: false, fault: 'broken', line: 1 }
}

const REFERENCE = /&(?:#([0-9]{1,7});|#x([0-9A-Fa-f]{1,6});|([A-Za-z_][\w.-]{0,40});)?/y
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * A text with its references replaced, each once: by character, or by one of the five names of XML 1.0
 * (4.6). One after the other, because the first that is wrong ends it.
 */
function decoded(text: string, context: Context): string {
  const parts: string[] = []
  let from = 0
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', from)) {
    REFERENCE.lastIndex = at
    const [whole = '', decimal, hex, name] = REFERENCE.exec(text) ?? []
    const own = name ? NAMED.get(name) : characterOf(decimal, hex)
    if (own === undefined) return stop(name ? 'entities' : 'broken', context)
    parts.push(text.slice(from, at), own)
    from = at + whole.length
  }
  return from === 0 ? text : `${parts.join('')}${text.slice(from)}`
}

function characterOf(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0)
  return isCharacter(code) ? String.fromCodePoint(code) : undefined
}

/** XML 1.0, 2.2 */
const isCharacter = (code: number) =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

/** The first element of this name that stands directly in another. */
export const childOf = ({ content }: XmlElement, name: string): XmlElement | undefined =>
  childrenOf({ content }, name)[0]

/** All of them. */
export const childrenOf = ({ content }: Pick<XmlElement, 'content'>, name: string): XmlElement[] =>
  content.filter((one): one is XmlElement => typeof one !== 'string' && one.name === name)

/** All text in an element, that of what it holds included. */
export const textIn = ({ content }: Pick<XmlElement, 'content'>): string =>
  content.map((one) => (typeof one === 'string' ? one : textIn(one))).join('')

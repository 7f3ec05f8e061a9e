import { objectStreamNames } from './pdf-names.ts'
import { type PdfFault, startFinder } from './pdf-streams.ts'

/**
 * Objects can be packed into streams (ISO 32000-2, 7.5.7). What such a stream unpacks to is what its
 * dictionary says: other filters and predictors would hide names from a search. So each must be so plain
 * that every reader understands it alike, wherever it begins to read: it stands at the beginning of a line,
 * in which no comment can be, and has neither strings nor comments nor anything nested.
 */
const PLAIN = /obj[\s\0]{0,100}<<([^<>()%]{0,1000})>>[\s\0]{0,100}stream/g
const LINE_BEFORE = /(?:^|[\r\n])[ \t\0]*(?:endobj)?[ \t\0\d]*$/
const LINE_MAX = 60
/** The only things it says: what it is and how long, and at most that it is packed in the usual way. */
const ENTRIES =
  /^(?:[\s\0]*\/(?:Type[\s\0]*\/ObjStm|(?:N|First)[\s\0]+\d+|Length[\s\0]+\d+(?:[\s\0]+\d+[\s\0]+R)?|Extends[\s\0]+\d+[\s\0]+\d+[\s\0]+R|(?<packed>Filter)[\s\0]*(?:\[[\s\0]*)?\/(?:FlateDecode|Fl)(?:[\s\0]*\])?))*[\s\0]*$/

/** Outlines name their first entry so too; a file of our size has some hundreds. */
const MAX_REFERENCES = 5_000
const REFERENCE = /[\s\0]{1,9}\d{1,9}[\s\0]{1,9}\d{1,9}[\s\0]{1,9}R(?![A-Za-z0-9])/y

export function objectStreamFault(text: string): PdfFault | null {
  const plain: { from: number; to: number }[] = []
  const startsAfter = startFinder(text)
  for (const match of text.matchAll(PLAIN)) {
    const from = match.index
    const line = LINE_BEFORE.test(text.slice(Math.max(0, from - LINE_MAX), from))
    const said = unescaped(match[1] ?? '').match(ENTRIES)
    if (!line || !said) continue
    const to = from + match[0].length
    if (said.groups?.packed && startsAfter(to).length === 0) return 'bad_file'
    plain.push({ from, to })
  }
  let references = 0
  let next = 0
  for (const { 0: whole, 1: name = '', index } of text.matchAll(objectStreamNames())) {
    REFERENCE.lastIndex = index + whole.length
    if (unescaped(name) === 'First' && REFERENCE.test(text)) {
      references += 1
      if (references > MAX_REFERENCES || isOfStream(text, REFERENCE.lastIndex)) return 'sealed_file'
      continue
    }
    while ((plain[next]?.to ?? Number.POSITIVE_INFINITY) <= index) next += 1
    const within = plain[next]
    if (!within || index < within.from) return 'sealed_file'
  }
  return null
}

const unescaped = (text: string) =>
  text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

const DICTIONARY_MAX = 4_096
const PLAIN_TEXT = String.raw`[^()\\]|\\[\s\S]`
/** Brackets in a string need no sign before them where they are in pairs. */
const within = (more: string) => String.raw`(?:${PLAIN_TEXT}|\((?:${more})*\))`
const STRING = String.raw`\(${within(within(within(PLAIN_TEXT)))}*\)`
const TOKEN = new RegExp(String.raw`[\s\0]+|%[^\r\n]*|<<|>>|<[^<>]*>|${STRING}|[^\s\0%<>()]+`, 'y')
const NO_TOKEN = /^(?:[\s\0]+|%[^\r\n]*[\r\n])*/

/** Whether the dictionary that this place is in belongs to a stream; also where that is not clear. */
function isOfStream(text: string, place: number): boolean {
  const rest = text.slice(place, place + DICTIONARY_MAX)
  let depth = 0
  for (let at = 0; at < rest.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(rest)?.[0]
    if (token === undefined) return true
    if (token === '<<') depth += 1
    if (token === '>>') depth -= 1
    if (depth < 0) return isStream(text, place + TOKEN.lastIndex)
  }
  return true
}

function isStream(text: string, from: number): boolean {
  const next = text.slice(from, from + DICTIONARY_MAX).replace(NO_TOKEN, '')
  return next === '' || next.startsWith('%') || next.startsWith('stream')
}

/** Names that make a PDF do something, or that carry another file; ISO 32000-2, 12.6 and 7.11. */
const ACTIVE =
  'JavaScript Launch EmbeddedFile EmbeddedFiles FileAttachment RichMedia OnInstantiate XFA SubmitForm ImportData GoToR GoToE'
/** What is done at opening; a place to begin at, which office programs write into every file, is an array and does nothing. */
const AT_OPENING = 'OpenAction'
const NO_PLACE = String.raw`(?=[\s\0]{0,40}[^\s\0[]|[\s\0]{41})`
/** So short that a picture of some megabytes holds them by chance: only where what follows can be a value of theirs. */
const ACTIVE_AND_SHORT = 'JS AA EF'
/** Encrypted, or packed in a way that is not undone here; ISO 32000-2, 7.4 and 7.6. */
const SEALED = 'Encrypt Crypt LZWDecode LZW ASCIIHexDecode AHx ASCII85Decode A85 RunLengthDecode'
const SEALED_AND_SHORT = 'RL'

/** After a name: its end. A name of a few letters more is another name. */
const END = '(?![A-Za-z0-9])'
const VALUE = String.raw`(?=[(<%]|[\s\0][\s\0(<%+\-\d])`
const FILTER_END = String.raw`(?=[\]/>%]|[\s\0][\s\0\]/>%])`

/**
 * Names in the text of a PDF however they are spelt: `/J#61vaScript` is the same name as `/JavaScript`
 * (ISO 32000-2, 7.3.5). One pass, without a second copy of the text.
 */
export function spelt(names: string): string {
  const letter = (one: string) => {
    const hex = one.charCodeAt(0).toString(16)
    const anyCase = hex.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
    return `(?:${one}|#${anyCase})`
  }
  const each = names.split(' ').map((name) => [...name].map(letter).join(''))
  return `(?:${each.join('|')})`
}

const search = (...parts: string[]) => new RegExp(`/(?:${parts.join('|')})`)

const ACTIVE_NAME = search(spelt(ACTIVE) + END, spelt(ACTIVE_AND_SHORT) + VALUE)
const OPENING_NAME = search(spelt(AT_OPENING) + END + NO_PLACE)
const SEALED_NAME = search(spelt(SEALED) + END, spelt(SEALED_AND_SHORT) + FILTER_END)
/** Longer than any of them in its longest spelling, with as much behind it as is looked at. */
export const LONGEST_NAME = 96

export type NameFault = 'active_content' | 'acts_at_opening' | 'sealed_file'

/** What a reader of PDF would know by these names, in a file or in what one of its streams unpacks to. */
export function nameFault(text: string): NameFault | null {
  if (ACTIVE_NAME.test(text)) return 'active_content'
  if (OPENING_NAME.test(text)) return 'acts_at_opening'
  return SEALED_NAME.test(text) ? 'sealed_file' : null
}

/** Those of a stream that holds objects; ISO 32000-2, 7.5.7. */
export const objectStreamNames = () => new RegExp(`/(${spelt('ObjStm First')})${END}`, 'g')

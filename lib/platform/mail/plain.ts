/** Zero width, invisible, and no part of any address: a mail program finds no link across it. */
const BREAK = '\u200c'

// Orders of writing that make a text read otherwise than it is, and marks that change what follows.
const DIRECTIONS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g

/**
 * The text with every place opened where mail programs see an address: `://`, `//`, `www.`, `name@host`,
 * a dot before letters, `scheme:`. It reads the same, copies nearly the same, and is no link.
 */
function unlinked(text: string): string {
  return text
    .replace(/(?<=[/\\])(?=[/\\])/g, BREAK)
    .replace(/(?<=[a-z0-9+-])([:：])(?=[^\s\d])/gi, `$1${BREAK}`)
    .replace(/(?<=\S)([@＠])(?=\S)/g, `$1${BREAK}`)
    .replace(/(?<=[\p{L}\p{N}_-])([.．｡])(?=\p{L})/gu, `$1${BREAK}`)
}

/** Text from anywhere as one line that holds no link, no control character and no hidden order of writing. */
export function plainLine(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').replace(CONTROLS, '').replace(DIRECTIONS, '')
  return unlinked(oneLine.trim())
}

/** The same for a text of several lines; empty ones at both ends are gone. */
export function plainLines(text: string): string[] {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map(plainLine)
  while (lines[0] === '') lines.shift()
  while (lines.at(-1) === '') lines.pop()
  return lines
}

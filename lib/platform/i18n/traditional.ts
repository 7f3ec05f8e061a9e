// The two dictionaries are about half a megabyte: server only, never in the browser.
import 'server-only'
import { Converter as toTaiwan } from 'opencc-js/cn2t'
import { Converter as toMainland } from 'opencc-js/t2cn'
import { memoise } from './bounded-cache.ts'
import { INTERFACE_WORDS, SPELLINGS, SURNAMES_KEPT } from './glossary.ts'

// `tw`, not `twp`: the latter swaps vocabulary inside recorded names and makes 稽核 of 审核.
let taiwan: ((text: string) => string) | undefined
let mainland: ((text: string) => string) | undefined

// Some hundred bytes an entry: a few megabytes at most, and larger than the texts of five forums.
const LIMIT = 8_000

function applyAll(text: string, pairs: readonly (readonly [RegExp, string])[]): string {
  return pairs.reduce((result, [from, to]) => result.replace(from, to), text)
}

/** Simplified → traditional for recorded texts: characters and spellings change, vocabulary does not. */
export const toTraditional = memoise(LIMIT, (text) => {
  taiwan ??= toTaiwan({ from: 'cn', to: 'tw' })
  return applyAll(taiwan(text), SPELLINGS)
})

/** Simplified → traditional for our own labels: also the words that are called otherwise. */
export const toTraditionalInterface = memoise(LIMIT, (text) =>
  applyAll(toTraditional(text), INTERFACE_WORDS),
)

/** A person's name, simplified → traditional; a surname that is complete as it stands is kept. */
export const toTraditionalName = memoise(LIMIT, (name) => {
  const first = name.charAt(0)
  return SURNAMES_KEPT.includes(first) && first !== ''
    ? first + toTraditional(name.slice(1))
    : toTraditional(name)
})

/** Traditional (Taiwan, Hong Kong or printed mainland forms) → simplified; simplified text is left alone. */
export const toSimplified = memoise(LIMIT, (text) => {
  mainland ??= toMainland({ from: 't', to: 'cn' })
  // t→cn leaves the Taiwan-only 裡 and 台 right, and 著 where it is no particle (显著, 著名).
  return mainland(text)
})

/** One comparable form of a text for filters: NFKC, simplified, lower case, outer blanks gone. */
export function foldScript(text: string): string {
  return toSimplified(text.normalize('NFKC')).toLowerCase().trim()
}

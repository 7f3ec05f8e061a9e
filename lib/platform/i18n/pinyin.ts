// The dictionary is more than half a megabyte: server only, never in the browser.
import 'server-only'
import { pinyin } from 'pinyin-pro'

/** Every reading of a character, without tones; ü is typed as v or u. Letters and digits read as themselves. */
function readingsOf(char: string): readonly string[] {
  const known = readings.get(char)
  if (known) return known
  const plain = pinyin(char, { toneType: 'none', multiple: true, type: 'array' })
  const typed = plain.flatMap((one) => ['v', 'u'].map((letter) => one.replace('ü', letter)))
  const all = [...new Set(typed.map((one) => one.toLowerCase()))]
  readings.set(char, all)
  return all
}

/** As many entries as there are characters in names. */
const readings = new Map<string, readonly string[]>()

/** What may be typed for one syllable: all of it, or what it begins with. */
function partsOf(reading: string): string[] {
  const two = /^[zcs]h/.test(reading) ? [reading.slice(0, 2)] : []
  return [...new Set([reading, ...two, reading.slice(0, 1)])]
}

/** Latin letters as they are compared: no tones, no case, no blanks; null for anything else, or a single letter. */
export function typedPinyin(words: string): string | null {
  const plain = words
    .normalize('NFD')
    .replaceAll(/u\u0308/gi, 'v')
    .replaceAll(/[\p{M}\s'’-]/gu, '')
  return /^[a-z]{2,60}$/i.test(plain) ? plain.toLowerCase() : null
}

/**
 * Whether the letters spell a part of the name: whole syllables, their initials, or both in turn, and the last one
 * may be begun. Of characters with several readings each counts: nobody knows which one a name has.
 */
export function spells(name: string, letters: string): boolean {
  const chars = [...name.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')]
  return chars.some((_, at) => spellsFrom(chars, at, letters))
}

function spellsFrom(chars: readonly string[], at: number, letters: string): boolean {
  if (letters === '') return true
  const char = chars[at]
  if (char === undefined) return false
  return readingsOf(char).some(
    (reading) =>
      reading.startsWith(letters) ||
      partsOf(reading).some(
        (part) => letters.startsWith(part) && spellsFrom(chars, at + 1, letters.slice(part.length)),
      ),
  )
}

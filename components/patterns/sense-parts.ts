const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const HAN = /\p{Script=Han}/u
/** Marks that may not begin a line (kinsoku): they stay with the word before. */
const CLOSING = /^[、，。；：？！）》」』”’％…·\-–—/)\],.;:?!%]/u
/** Marks that may not end a line: they stay with the word after. */
const OPENING = /[（《「『“‘([/·\-–—]$/u
/** Single words that lean on what follows: 与建筑节能大会. */
const LEANS_FORWARD = new Set([...'与與和及暨第'])
/** Particles that lean on what went before: 约定了. */
const LEANS_BACK = new Set([...'的了等们們性化者度'])
/** Counters and figures keep together: 16项, 2023年. */
const FIGURE = /[\d一二三四五六七八九十百〇.]$/u

/**
 * Splits a Chinese title where it may break: between words of at least two characters, never
 * before a closing mark, after an opening one, or between a figure and its counter. Joining the
 * parts gives the text back.
 */
export function senseParts(text: string): string[] {
  const parts: string[] = []
  for (const word of words(text)) {
    const last = parts.at(-1)
    if (last !== undefined && !mayBreak(last, word)) parts[parts.length - 1] = last + word
    else parts.push(word)
  }
  return parts
}

const isSingle = (word: string) => /^\p{Script=Han}$/u.test(word)
const leans = (word: string) => LEANS_FORWARD.has(word) || LEANS_BACK.has(word) || FIGURE.test(word)

/** ICU's words; a run of lone characters is a name that its dictionary lacks (荆门, 泰宁科创): one word. */
function words(text: string): string[] {
  const found: string[] = []
  let inName = false
  for (const { segment } of segmenter.segment(text)) {
    const lone = isSingle(segment) && !leans(segment)
    if (lone && inName) found[found.length - 1] += segment
    else found.push(segment)
    inName = lone
  }
  return found
}

function mayBreak(before: string, after: string): boolean {
  if (CLOSING.test(after) || OPENING.test(before) || FIGURE.test(before)) return false
  if (LEANS_FORWARD.has(before) || LEANS_BACK.has(after)) return false
  if (!HAN.test(after)) return HAN.test(before.slice(-1)) && /^[\d\p{L}《（「“]/u.test(after)
  // a lone character leans on the word before
  if (isSingle(after) && !LEANS_FORWARD.has(after)) return false
  return [...before].length > 1
}

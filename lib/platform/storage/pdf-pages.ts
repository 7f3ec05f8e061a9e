import { spelt } from './pdf-names.ts'

/** An agreement with all its annexes has some hundreds; whoever opens more waits for it in a browser. */
export const MAX_PAGES = 2_000

// A page says what it is (ISO 32000-2, 7.7.3.3). What follows is looked at, so that `/Pages` is none.
const PAGE = String.raw`/${spelt('Type')}[\s\0]{0,40}/${spelt('Page')}(?=[^A-Za-z0-9])`

/** How many pages a text names; of a text that is read in pieces, those that end behind the first `before` characters. */
export function countPages(text: string, before = 0): number {
  let count = 0
  for (const { index, 0: whole } of text.matchAll(new RegExp(PAGE, 'g'))) {
    if (index + whole.length >= before) count += 1
  }
  return count
}

import type { Citation } from '#lib/domain/record/types.ts'
import type { ThemeDetail } from './types.ts'

export type Wording = { text: string; citations: Citation[] }

/** Every wording that a text prints for a theme, each once, with the clauses that hold it. */
export function wordingsOf({ aliases, forums, citations }: ThemeDetail): Wording[] {
  const all = [...citations, ...forums.flatMap((one) => one.citations)]
  const texts = new Set([...forums.map(({ asPrinted }) => asPrinted), ...aliases])
  // 清潔能源 is also the beginning of 清潔能源利用: a clause proves the longest wording it holds.
  const longestFirst = [...texts].sort((a, b) => b.length - a.length)
  const proved = (quote: string) => {
    let rest = quote
    return longestFirst.filter((text) => {
      const isThere = rest.includes(text)
      rest = rest.replaceAll(text, ' ')
      return isThere
    })
  }
  return [...texts].map((text) => ({
    text,
    citations: all.filter(({ quote }) => proved(quote).includes(text)),
  }))
}

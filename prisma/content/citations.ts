import type { Quote } from './schema.ts'

/** Where a fact stands: the document's slug and the shortest clause that proves it. */
export type Citation = {
  document: string
  quote: string
  note?: { 'zh-Hans': string; en?: string }
}

/** Every quotation in a record (its own and those of its parts) with the path to it. */
export function* quotesOf(value: unknown, at: string): Generator<{ quote: Quote; path: string }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* quotesOf(item, `${at}[${index}]`)
  } else if (value !== null && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) {
      if (key === 'quotes' && Array.isArray(part)) {
        for (const [index, quote] of part.entries())
          yield { quote: quote as Quote, path: `${at}.quotes[${index}]` }
      } else yield* quotesOf(part, `${at}.${key}`)
    }
  }
}

/** Document and wording of a quotation; undefined when a plain string stands in a file without a source. */
export function resolveQuote(quote: Quote, fileSource: string | undefined): Citation | undefined {
  if (typeof quote === 'string')
    return fileSource === undefined ? undefined : { document: fileSource, quote }
  const note = quote.note && { 'zh-Hans': quote.note.zh, en: quote.note.en }
  return { document: quote.source, quote: quote.quote, ...(note ? { note } : {}) }
}

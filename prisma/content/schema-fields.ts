import { z } from 'zod'

/** What content records are made of: slugs, texts, quotations, days. */

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens only')
  .max(80)

export const words = z.string().trim().min(1)

/** Text of the portal's own wording: both languages are written; traditional only where it is not derived. */
export const text = z.strictObject({ zh: words, hant: words.optional(), en: words })

/** The clause that proves the fact: a string stands for a quotation from the file's own `source`. */
export const quote = z.union([
  words,
  z.strictObject({ source: slug, quote: words, note: text.optional() }),
])

export const quotes = z.array(quote).min(1)

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')

export const instant = z.iso.datetime({ offset: true })

export const count = z.int().nonnegative()

export const country = z.string().regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1)')

export const doubt = text.optional()

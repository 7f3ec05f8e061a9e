import { resolveQuote } from '#prisma/content/citations.ts'
import type { Kind, Placed } from '#prisma/content/read.ts'
import type { Quote, Text } from '#prisma/content/schema.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** A text as the database and the API hold it; a missing one clears the column. */
export function localized(text: Text | undefined) {
  if (text === undefined) return Prisma.DbNull
  return {
    'zh-Hans': text.zh,
    ...(text.hant === undefined ? {} : { 'zh-Hant': text.hant }),
    en: text.en,
  }
}

export function localizedList(list: Text[] | undefined) {
  return list === undefined ? Prisma.DbNull : list.map((text) => localized(text))
}

/** Quotations of a record as citations; checkContent has made sure that each names its document. */
export function citations(quotes: Quote[], placed: Placed<Kind>) {
  return quotes.flatMap((quote) => resolveQuote(quote, placed.source) ?? [])
}

/** A calendar day as Prisma's `@db.Date` wants it: midnight UTC. */
export function dayValue(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(`${day}T00:00:00Z`)
}

export function instantValue(instant: string | undefined): Date | null {
  return instant === undefined ? null : new Date(instant)
}

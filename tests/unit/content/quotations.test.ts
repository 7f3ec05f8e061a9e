import { expect, test } from 'vitest'
import { checkContent } from '#prisma/content/check.ts'
import { quotesOf, resolveQuote } from '#prisma/content/citations.ts'
import { type Kind, readContent } from '#prisma/content/read.ts'
import { standsIn } from './fingerprint.ts'
import prints from './fingerprints.json' with { type: 'json' }

const content = await readContent()
const printOf = new Map(
  Object.entries(prints).map(([slug, print]) => [slug, Buffer.from(print, 'base64')]),
)

test('every record keeps the rules', () => {
  expect(() => checkContent(content)).not.toThrow()
})

test('every record of every kind stands on a quotation that stands in its text', () => {
  const unproven: string[] = []
  let quotations = 0
  for (const kind of Object.keys(content) as Kind[]) {
    for (const placed of content[kind]) {
      const quotes = [...quotesOf(placed.record, placed.path)]
      if (quotes.length === 0 && kind !== 'sources') unproven.push(`${placed.file}: ${placed.path}`)
      for (const { quote, path } of quotes) {
        quotations += 1
        const citation = resolveQuote(quote, placed.source)
        const print = citation && printOf.get(citation.document)
        if (!print || !standsIn(print, citation.quote, citation.document))
          unproven.push(`${placed.file}: ${path}`)
      }
    }
  }
  expect(unproven).toEqual([])
  expect(quotations).toBeGreaterThan(700)
})

/** What a record says in a source's own words must stand there too, not only its proof. */
test('every form given as printed stands in one of the texts', () => {
  const astray: string[] = []
  const visit = (value: unknown, at: string) => {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) visit(item, `${at}[${i}]`)
    else if (value !== null && typeof value === 'object')
      for (const [key, part] of Object.entries(value)) {
        const printed = key === 'asPrinted' || key.endsWith('AsPrinted')
        if (printed && typeof part === 'string' && !stands(part))
          astray.push(`${at}.${key}: ${part}`)
        else visit(part, `${at}.${key}`)
      }
  }
  const stands = (form: string) =>
    form.length < 4 || [...printOf].some(([slug, print]) => standsIn(print, form, slug))
  for (const kind of Object.keys(content) as Kind[])
    for (const { record, file, path } of content[kind])
      if (kind !== 'sources') visit(record, `${file}: ${path}`)
  expect(astray).toEqual([])
})

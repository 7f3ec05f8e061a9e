import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { DocumentTitle } from '#components/sources/document-title.tsx'
import type { Citation } from '#lib/domain/record/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type CitationsProps = {
  citations: readonly Citation[]
  /** Every document of the record: `loadSources()`. */
  sources: Sources
  locale: Locale
  /** Why something here is doubtful; stands before the quotations. */
  doubt?: LocalizedText | null
}

/**
 * The margin of a fact: what is doubtful, then the clauses that prove it, each in the script of its
 * document, then the document's name. A clause that proves twice is quoted once.
 */
export function Citations({ citations, sources, locale, doubt }: CitationsProps) {
  const t = getT(locale, 'common')
  return (
    <>
      {doubt ? (
        <p className="src">
          <Tag tone="doubt">{t('doubtful')}</Tag> <Localized text={doubt} locale={locale} />
        </p>
      ) : null}
      {[...byDocument(citations)].map(([slug, quotes]) => {
        const source = sources[slug]
        return (
          <p className="src" key={slug}>
            {quotes.map(({ quote, note }) => (
              <span className="clause" key={quote}>
                <q lang={source?.script === 'hant' ? 'zh-Hant' : 'zh-Hans'}>{trimmed(quote)}</q>
                {note ? (
                  <span className="clause-note">
                    <Localized text={note} locale={locale} />
                  </span>
                ) : null}
              </span>
            ))}
            {source ? <DocumentTitle source={source} locale={locale} /> : null}
          </p>
        )
      })}
    </>
  )
}

/** A clause cut out of an enumeration is shown without the marks that it was cut at. */
const trimmed = (quote: string) => quote.replaceAll(/^[、，,；;]+|[、，,；;]+$/gu, '')

/** Clauses by document; one that stands whole inside another proves nothing more and is left out. */
function byDocument(citations: readonly Citation[]): Map<string, Citation[]> {
  const documents = new Map<string, Citation[]>()
  for (const citation of citations) {
    const known = documents.get(citation.document) ?? []
    if (known.some(({ quote }) => quote === citation.quote)) continue
    documents.set(citation.document, [...known, citation])
  }
  for (const [slug, quotes] of documents) {
    const isInside = ({ quote, note }: Citation) =>
      !note && quotes.some((other) => other.quote !== quote && other.quote.includes(quote))
    documents.set(
      slug,
      quotes.filter((citation) => !isInside(citation)),
    )
  }
  return documents
}

import { Localized } from '#components/patterns/localized.tsx'
import { Section } from '#components/patterns/section.tsx'
import { DocumentTitle } from '#components/sources/document-title.tsx'
import type { Citation } from '#lib/domain/record/types.ts'
import type { Source, Sources } from '#lib/domain/sources/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type DocumentsProps = {
  /** Everything that the page cites; each document is listed once. */
  citations: readonly Citation[]
  sources: Sources
  locale: Locale
}

/** The documents that a page rests on: title, headline as printed, who published it, when. */
export function Documents({ citations, sources, locale }: DocumentsProps) {
  const cited = [...new Set(citations.map(({ document }) => document))]
  const documents = cited.flatMap((slug) => sources[slug] ?? [])
  if (documents.length === 0) return null
  return (
    <Section id="sources" title={getT(locale, 'common')('sources')}>
      <ul className="stated documents">
        {documents.map((source) => (
          <li key={source.slug}>
            <DocumentTitle source={source} locale={locale} />
            {source.titleAsPrinted && source.titleAsPrinted !== pickString(source.title, locale) ? (
              <q className="as-printed" lang={source.script === 'hant' ? 'zh-Hant' : 'zh-Hans'}>
                {source.titleAsPrinted}
              </q>
            ) : null}
            <DocumentOrigin source={source} locale={locale} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function DocumentOrigin({ source, locale }: { source: Source; locale: Locale }) {
  const by = [source.publisher, source.author].flatMap((text) => text ?? [])
  if (by.length === 0 && source.publishedOn === null) return null
  return (
    <span className="meta document-origin">
      {by.map((text) => (
        <span key={text['zh-Hans']}>
          <Localized text={text} locale={locale} />
        </span>
      ))}
      {source.publishedOn ? (
        <time dateTime={isoOf(source.publishedOn)}>{formatDay(source.publishedOn, locale)}</time>
      ) : null}
    </span>
  )
}

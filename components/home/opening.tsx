import { Fragment } from 'react'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type RecordCounts = {
  forums: number
  programmes: number
  agreements: number
  /** Records that only count agreements, and how many they count. */
  aggregates: number
  counted: number
  sources: number
}

/** The record at once: one sentence, then how much there is of it. */
export function Opening({ locale, counts }: { locale: Locale; counts: RecordCounts }) {
  const t = getT(locale, 'home')
  // The sentence breaks between its clauses and nowhere else.
  const clauses = t('opening.title').split(/(?<=[，,])\s*/)
  return (
    <div className="opening">
      <h1 className="kw">
        {clauses.map((clause, i) => (
          <Fragment key={clause}>
            {i > 0 ? locale === 'en' ? ' ' : <wbr /> : null}
            <span className="clause">{clause}</span>
          </Fragment>
        ))}
      </h1>
      <p>{t.rich('opening.lead', { ...counts, b: (words) => <b>{words}</b> })}</p>
    </div>
  )
}

import { Meter } from '#components/completeness/meter.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { FileWays } from '#components/patterns/file-ways.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { LISTED_MAX } from '#lib/domain/completeness/constants.ts'
import type { CompleteNoun, CompletePart, CompleteRecord } from '#lib/domain/completeness/types.ts'
import { lacksSomething, sumOf } from '#lib/domain/completeness/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ViewProps = { locale: Locale; slug: string; parts: readonly CompletePart[] }

/** Where each record is edited, after `/organise/{slug}`. */
const WAYS: Readonly<Record<CompleteNoun, (record: CompleteRecord) => string>> = {
  forum: () => '/facts',
  session: ({ slug }) => `/programme/${slug}`,
  person: ({ slug }) => `/people/${slug}`,
  organisation: ({ slug }) => `/organisations/${slug}`,
  agreement: ({ slug }) => `/agreements/${slug}`,
  outcome: ({ slug }) => `/outcomes/${slug}`,
  figure: ({ slug }) => `/figures/${slug}`,
  honour: ({ slug }) => `/honours/${slug}`,
  milestone: ({ slug }) => `/milestones/${slug}`,
  infrastructure: ({ slug }) => `/infrastructure/${slug}`,
  reference: ({ slug }) => `/references/${slug}`,
}

/** What the records of a forum have of languages and sources, and which lack some. */
export function CompletenessView({ locale, slug, parts }: ViewProps) {
  const t = getT(locale, 'completeness')
  const whole = sumOf(parts.flatMap(({ records }) => records))
  return (
    <>
      <PanelHead
        title={t('title')}
        note={t('note')}
        ways={
          <FileWays
            locale={locale}
            path={hrefOf(locale, `organise/${slug}/completeness/export`)}
            query=""
          />
        }
      />
      <section className="panel-part complete-part" aria-label={t('whole')}>
        <Meter label={t('texts')} value={whole.english} max={whole.texts} />
        <Meter label={t('traditional')} value={whole.traditional} max={whole.texts} />
        <Meter label={t('sourced')} value={whole.sourced} max={whole.records} />
      </section>
      {parts.map((part) => (
        <Part key={part.noun} {...{ locale, slug, part }} />
      ))}
    </>
  )
}

function Part({ locale, slug, part }: { locale: Locale; slug: string; part: CompletePart }) {
  const t = getT(locale, 'completeness')
  const { noun, records } = part
  const sum = sumOf(records)
  const lacking = records.filter(lacksSomething)
  return (
    <section className="panel-part complete-part">
      <h2>{t(`nouns.${noun}`)}</h2>
      {records.length === 0 ? <p className="is-quiet">{t('none')}</p> : null}
      {records.length > 0 ? (
        <>
          <Meter label={t('inEnglish')} value={sum.inEnglish} max={sum.records} />
          <Meter label={t('sourced')} value={sum.sourced} max={sum.records} />
        </>
      ) : null}
      {lacking.length > 0 ? (
        <details>
          <summary>{t('lacking', { count: lacking.length })}</summary>
          <table className="panel-table">
            <thead>
              <tr>
                <th scope="col">{t('columns.name')}</th>
                <th scope="col">{t('columns.english')}</th>
                <th scope="col">{t('columns.sources')}</th>
              </tr>
            </thead>
            <tbody>
              {lacking.slice(0, LISTED_MAX).map((record) => (
                <tr key={record.slug}>
                  <th scope="row">
                    <a href={`${hrefOf(locale, `organise/${slug}`)}${WAYS[noun](record)}`}>
                      <Localized locale={locale} text={record.name} />
                    </a>
                  </th>
                  <td className="num" data-label={t('columns.english')}>
                    {record.english} / {record.texts}
                  </td>
                  <td data-label={t('columns.sources')}>
                    {record.sources === 0 ? (
                      <span className="is-lacking">{t('noSource')}</span>
                    ) : (
                      record.sources
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {lacking.length > LISTED_MAX ? (
            <p className="is-quiet">{t('more', { count: lacking.length - LISTED_MAX })}</p>
          ) : null}
        </details>
      ) : null}
    </section>
  )
}

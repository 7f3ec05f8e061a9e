import { OwnRecords } from '#components/edits/own-records.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import type { ListedUmbrella } from '#lib/domain/umbrellas/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

type ViewProps = {
  locale: Locale
  slug: string
  rows: readonly ListedUmbrella[]
  total: number
  words: string | null
}

/** The larger events of the record: those that this forum belongs to to be corrected, the rest to be read. */
export function UmbrellasView({ locale, slug, rows, total, words }: ViewProps) {
  const t = getT(locale, 'umbrella-panel')
  const path = hrefOf(locale, `organise/${slug}/umbrellas`)
  return (
    <OwnRecords
      {...{ locale, path, t, rows, total, words }}
      table={(own) => <Rows {...{ locale, path }} rows={own} />}
    />
  )
}

function Rows({ locale, path, rows }: Pick<ViewProps, 'locale' | 'rows'> & { path: string }) {
  const t = getT(locale, 'umbrella-panel')
  const all = getT(locale, 'record-panel')
  return (
    <table className="panel-table record-table">
      <thead>
        <tr>
          <th scope="col">{all('columns.name')}</th>
          <th scope="col">{all('columns.en')}</th>
          <th scope="col">{t('within')}</th>
          <th scope="col" className="num">
            {t('forums')}
          </th>
          <th scope="col">{all('columns.lacks')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, name, parent, isOwn, ...row }) => (
          <tr key={slug}>
            <th scope="row">
              {isOwn ? (
                <a href={`${path}/${slug}`}>
                  <Localized locale={locale} text={{ 'zh-Hans': name['zh-Hans'] }} />
                </a>
              ) : (
                // Readers have no page of it: the forums below it name it.
                <Localized locale={locale} text={{ 'zh-Hans': name['zh-Hans'] }} />
              )}
            </th>
            <td lang={name.en ? 'en' : undefined} data-label={all('columns.en')}>
              {name.en ?? <Unknown locale={locale} label={all('lacks.en')} />}
            </td>
            <td data-label={t('within')}>
              {parent ? <Localized locale={locale} text={parent} /> : null}
            </td>
            <td className="num" data-label={t('forums')}>
              {formatCount(row.forums, locale)}
            </td>
            <td data-label={all('columns.lacks')}>
              {row.isRetired ? <span className="is-quiet">{all('retired')} </span> : null}
              {row.hasSource ? null : <span className="is-quiet">{all('lacks.source')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

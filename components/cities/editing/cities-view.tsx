import { OwnRecords } from '#components/edits/own-records.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import type { ListedCity } from '#lib/domain/cities/editing/types.ts'
import { countryName } from '#lib/platform/i18n/country-name.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

type ViewProps = {
  locale: Locale
  slug: string
  rows: readonly ListedCity[]
  total: number
  words: string | null
}

/** The cities of the record: those of this forum to be corrected, the rest to be read. */
export function CitiesView({ locale, slug, rows, total, words }: ViewProps) {
  const t = getT(locale, 'city-panel')
  const path = hrefOf(locale, `organise/${slug}/cities`)
  return (
    <OwnRecords
      {...{ locale, path, t, rows, total, words }}
      hasFiles
      table={(own) => <Rows {...{ locale, path }} rows={own} />}
    />
  )
}

function Rows({
  locale,
  path,
  rows,
}: Pick<ViewProps, 'locale' | 'rows'> & {
  path: string
}) {
  const t = getT(locale, 'city-panel')
  const all = getT(locale, 'record-panel')
  return (
    <table className="panel-table record-table">
      <thead>
        <tr>
          <th scope="col">{all('columns.name')}</th>
          <th scope="col">{all('columns.en')}</th>
          <th scope="col">{all('fields.country')}</th>
          <th scope="col">{t('fields.standing')}</th>
          <th scope="col" className="num">
            {all('columns.here')}
          </th>
          <th scope="col">{all('columns.lacks')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, name, ...row }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={row.isOwn ? `${path}/${slug}` : hrefOf(locale, `cities/${slug}`)}>
                <Localized locale={locale} text={{ 'zh-Hans': name['zh-Hans'] }} />
              </a>
            </th>
            <td lang={name.en ? 'en' : undefined} data-label={all('columns.en')}>
              {name.en ?? <Unknown locale={locale} label={all('lacks.en')} />}
            </td>
            <td data-label={all('fields.country')}>{countryName(row.country, locale)}</td>
            <td data-label={t('fields.standing')}>
              {t(`standings.${row.isCity ? 'city' : 'area'}`)}
            </td>
            <td className="num" data-label={all('columns.here')}>
              {formatCount(row.here, locale)}
              {row.everywhere > row.here ? (
                <span className="is-quiet"> / {formatCount(row.everywhere, locale)}</span>
              ) : null}
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

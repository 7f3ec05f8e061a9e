import { OwnRecords } from '#components/edits/own-records.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import type { ListedAlliance } from '#lib/domain/alliances/editing/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

type ViewProps = {
  locale: Locale
  slug: string
  rows: readonly ListedAlliance[]
  total: number
  words: string | null
}

/** The alliances of the record: those that are corrected here, the rest to be read. */
export function AlliancesView({ locale, slug, rows, total, words }: ViewProps) {
  const t = getT(locale, 'alliance-panel')
  const path = hrefOf(locale, `organise/${slug}/alliances`)
  return (
    <OwnRecords
      {...{ locale, path, t, rows, total, words }}
      hasFiles
      table={(own) => <Rows {...{ locale, path }} rows={own} />}
    />
  )
}

function Rows({ locale, path, rows }: Pick<ViewProps, 'locale' | 'rows'> & { path: string }) {
  const t = getT(locale, 'alliance-panel')
  const all = getT(locale, 'record-panel')
  return (
    <table className="panel-table record-table">
      <thead>
        <tr>
          <th scope="col">{all('columns.name')}</th>
          <th scope="col">{all('columns.en')}</th>
          <th scope="col" className="num">
            {t('services')}
          </th>
          <th scope="col" className="num">
            {t('members')}
          </th>
          <th scope="col">{t('managed')}</th>
          <th scope="col">{all('columns.lacks')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, name, ...row }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={row.isOwn ? `${path}/${slug}` : hrefOf(locale, `alliances/${slug}`)}>
                <Localized locale={locale} text={{ 'zh-Hans': name['zh-Hans'] }} />
              </a>
            </th>
            <td lang={name.en ? 'en' : undefined} data-label={all('columns.en')}>
              {name.en ?? <Unknown locale={locale} label={all('lacks.en')} />}
            </td>
            <td className="num" data-label={t('services')}>
              {formatCount(row.services, locale)}
            </td>
            <td className="num" data-label={t('members')}>
              {formatCount(row.members, locale)}
            </td>
            <td data-label={t('managed')}>{t(row.isManaged ? 'byManagers' : 'byForums')}</td>
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

import { OwnParts } from '#components/edits/own-parts.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { FileWays } from '#components/patterns/file-ways.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import type { ListedSource } from '#lib/domain/sources/editing/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ViewProps = { locale: Locale; slug: string; rows: readonly ListedSource[] }

/** The documents of the record: those of this forum to be corrected, the rest to be cited. */
export function SourcesView({ locale, slug, rows }: ViewProps) {
  const t = getT(locale, 'source-panel')
  const path = hrefOf(locale, `organise/${slug}/sources`)
  const wordsOf = (part: 'own' | 'others') => ({
    ...{ title: t(`parts.${part}`), none: t(`none.${part}`), hint: t(`noneHint.${part}`) },
  })
  return (
    <>
      <PanelHead
        title={t('title')}
        note={t('note')}
        ways={
          <>
            <a className="act" href={`${path}/new`}>
              {t('add')}
            </a>
            <FileWays locale={locale} path={`${path}/export`} query="" />
          </>
        }
      />
      <OwnParts
        rows={rows}
        words={{ own: wordsOf('own'), others: wordsOf('others') }}
        table={(own) => <Rows {...{ locale, path }} rows={own} />}
      />
    </>
  )
}

function Rows({ locale, path, rows }: Omit<ViewProps, 'slug'> & { path: string }) {
  const t = getT(locale, 'source-panel')
  return (
    <table className="panel-table">
      <thead>
        <tr>
          <th scope="col">{t('columns.title')}</th>
          <th scope="col">{t('columns.publisher')}</th>
          <th scope="col">{t('columns.day')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, title, publisher, publishedOn, isOwn }) => (
          <tr key={slug}>
            <th scope="row">
              {isOwn ? (
                <a href={`${path}/${slug}`}>
                  <Localized locale={locale} text={title} />
                </a>
              ) : (
                <Localized locale={locale} text={title} />
              )}
            </th>
            <td data-label={t('columns.publisher')}>
              {publisher ? (
                <Localized locale={locale} text={publisher} />
              ) : (
                <Unknown locale={locale} label={t('columns.publisher')} />
              )}
            </td>
            <td className="num" data-label={t('columns.day')}>
              {publishedOn ? (
                formatDay(publishedOn, locale)
              ) : (
                <Unknown locale={locale} label={t('columns.day')} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

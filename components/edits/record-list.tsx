import { RecordSearch } from '#components/edits/record-search.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { FileWays } from '#components/patterns/file-ways.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

export type ListedRecord = {
  slug: string
  name: LocalizedText
  /** What it is, beside its name. */
  kind: string | null
  here: number
  everywhere: number
  hasSource: boolean
  isRetired: boolean
}

type ListProps = {
  locale: Locale
  slug: string
  noun: 'people' | 'organisations'
  rows: readonly ListedRecord[]
  total: number
  words: string | null
}

/** People or organisations of a forum: found by any name, with what each still lacks. */
export function RecordList({ locale, slug, noun, rows, total, words }: ListProps) {
  const t = getT(locale, 'record-panel')
  const path = hrefOf(locale, `organise/${slug}/${noun}`)
  return (
    <>
      <PanelHead
        title={t(`${noun}.title`)}
        note={t(`${noun}.note`)}
        ways={
          <>
            <a className="act" href={`${path}/new`}>
              {t(`${noun}.add`)}
            </a>
            <FileWays
              locale={locale}
              path={`${path}/export`}
              query={words === null ? '' : `${new URLSearchParams({ q: words })}`}
            />
          </>
        }
      />
      <RecordSearch {...{ locale, path, words }}>
        {words === null ? null : (
          <a className="act" href={path}>
            {t('all', { count: total })}
          </a>
        )}
      </RecordSearch>
      {rows.length === 0 ? (
        <EmptyState title={t(words === null ? `${noun}.none` : 'notFound')}>
          {t(words === null ? `${noun}.noneHint` : 'notFoundHint')}
        </EmptyState>
      ) : (
        <Rows {...{ locale, rows, path }} />
      )}
    </>
  )
}

function Rows(props: Pick<ListProps, 'locale' | 'rows'> & { path: string }) {
  const { locale, rows, path } = props
  const t = getT(locale, 'record-panel')
  const hasKinds = rows.some(({ kind }) => kind !== null)
  return (
    <table className="panel-table record-table">
      <thead>
        <tr>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t('columns.en')}</th>
          {hasKinds ? <th scope="col">{t('fields.kind')}</th> : null}
          <th scope="col" className="num">
            {t('columns.here')}
          </th>
          <th scope="col">{t('columns.lacks')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, name, kind, here, everywhere, hasSource, isRetired }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={`${path}/${slug}`}>
                <Localized locale={locale} text={{ 'zh-Hans': name['zh-Hans'] }} />
              </a>
            </th>
            <td lang={name.en ? 'en' : undefined} data-label={t('columns.en')}>
              {name.en ?? <Unknown locale={locale} label={t('lacks.en')} />}
            </td>
            {hasKinds ? <td data-label={t('fields.kind')}>{kind}</td> : null}
            <td className="num" data-label={t('columns.here')}>
              {formatCount(here, locale)}
              {everywhere > here ? (
                <span className="is-quiet"> / {formatCount(everywhere, locale)}</span>
              ) : null}
            </td>
            <td data-label={t('columns.lacks')}>
              {isRetired ? <span className="is-quiet">{t('retired')} </span> : null}
              {hasSource ? null : <span className="is-quiet">{t('lacks.source')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { MoveButtons } from '#components/edits/move-buttons.tsx'
import { OrderedList } from '#components/edits/ordered-list.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { outcomeWords } from '#components/outcomes/editing/words.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { moveOutcomeAction } from '#lib/domain/outcomes/editing/actions.ts'
import type { ListedOutcome } from '#lib/domain/outcomes/editing/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ViewProps = {
  locale: Locale
  slug: string
  rows: readonly ListedOutcome[]
  notice: string | null
}

/** What came of a forum, in the order in which readers see it; below, what was taken out. */
export function OutcomesView({ locale, slug, rows, notice }: ViewProps) {
  const t = getT(locale, 'outcome-panel')
  const path = hrefOf(locale, `organise/${slug}/outcomes`)
  const shown = rows.filter(({ isRetired }) => !isRetired)
  const taken = rows.filter(({ isRetired }) => isRetired)
  return (
    <OrderedList
      {...{ locale, slug, path, notice }}
      words={{
        ...{ title: t('title'), note: t('note'), add: t('add') },
        ...{ none: t('none'), noneHint: t('noneHint') },
      }}
      move={moveOutcomeAction}
      moveWords={outcomeWords(locale)}
      isEmpty={shown.length === 0}
      taken={
        taken.length === 0
          ? null
          : {
              ...{ title: t('taken'), note: t('takenNote') },
              table: <Rows {...{ locale, path }} rows={taken} isOrdered={false} />,
            }
      }
    >
      <Rows {...{ locale, path }} rows={shown} isOrdered />
    </OrderedList>
  )
}

type RowsProps = Pick<ViewProps, 'locale' | 'rows'> & { path: string; isOrdered: boolean }

function Rows({ locale, rows, path, isOrdered }: RowsProps) {
  const t = getT(locale, 'outcome-panel')
  const kinds = getT(locale, 'outcomes')
  return (
    <table className="panel-table roles-table has-titles">
      <thead>
        <tr>
          <th scope="col">{t('parts.name')}</th>
          <th scope="col">{t('fields.kind')}</th>
          <th scope="col">{t('fields.happenedOn')}</th>
          <th scope="col">{t('lacks')}</th>
          {isOrdered ? <th scope="col">{t('order')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.slug} id={`o-${row.slug}`}>
            <th scope="row">
              <a href={`${path}/${row.slug}`}>
                <Localized locale={locale} text={row.title} />
              </a>
              <span className="is-quiet">
                {' '}
                <Localized locale={locale} text={row.verb} />
              </span>
            </th>
            <td data-label={t('fields.kind')}>{kinds(`kinds.${row.kind}`)}</td>
            <td data-label={t('fields.happenedOn')}>
              {row.happenedOn ? (
                formatDay(row.happenedOn, locale)
              ) : (
                <Unknown locale={locale} label={t('fields.happenedOn')} />
              )}
            </td>
            <td data-label={t('lacks')}>
              {row.hasSource ? null : <span className="is-quiet">{t('noSource')}</span>}
            </td>
            {isOrdered ? (
              <td data-label={t('order')}>
                <MoveButtons
                  {...{ locale, at }}
                  row={row.slug}
                  name={pickString(row.title, locale)}
                  count={rows.length}
                />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

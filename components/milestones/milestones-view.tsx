import { MoveButtons } from '#components/edits/move-buttons.tsx'
import { OrderedList } from '#components/edits/ordered-list.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { milestoneWords } from '#components/milestones/words.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { moveMilestoneAction } from '#lib/domain/milestones/actions.ts'
import type { ListedMilestone } from '#lib/domain/milestones/types.ts'
import { COURSE_PARTS, coursePartOf } from '#lib/domain/milestones/utils.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ViewProps = {
  locale: Locale
  slug: string
  rows: readonly ListedMilestone[]
  notice: string | null
}

/** What happened on the way, in the lists in which readers meet it; below, what was taken out. */
export function MilestonesView({ locale, slug, rows, notice }: ViewProps) {
  const t = getT(locale, 'milestone-panel')
  const path = hrefOf(locale, `organise/${slug}/milestones`)
  const shown = rows.filter(({ isRetired }) => !isRetired)
  const taken = rows.filter(({ isRetired }) => isRetired)
  return (
    <OrderedList
      {...{ locale, slug, path, notice }}
      words={{
        ...{ title: t('title'), note: t('note'), add: t('add') },
        ...{ none: t('none'), noneHint: t('noneHint') },
      }}
      move={moveMilestoneAction}
      moveWords={milestoneWords(locale)}
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
      {COURSE_PARTS.map((part) => {
        const own = shown.filter(({ kind }) => coursePartOf(kind) === part)
        return own.length === 0 ? null : (
          <section key={part} className="panel-part">
            <h2>{t(`lists.${part}`)}</h2>
            <Rows {...{ locale, path }} rows={own} isOrdered />
          </section>
        )
      })}
    </OrderedList>
  )
}

type RowsProps = Pick<ViewProps, 'locale' | 'rows'> & { path: string; isOrdered: boolean }

function Rows({ locale, rows, path, isOrdered }: RowsProps) {
  const t = getT(locale, 'milestone-panel')
  return (
    <table className="panel-table roles-table has-titles">
      <thead>
        <tr>
          <th scope="col">{t('parts.name')}</th>
          <th scope="col">{t('fields.kind')}</th>
          <th scope="col">{t('day')}</th>
          <th scope="col">{t('fields.city')}</th>
          <th scope="col">{t('lacks')}</th>
          {isOrdered ? <th scope="col">{t('order')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.slug} id={`m-${row.slug}`}>
            <th scope="row">
              <a href={`${path}/${row.slug}`}>
                <Localized locale={locale} text={row.title} />
              </a>
            </th>
            <td data-label={t('fields.kind')}>{t(`kinds.${row.kind}`)}</td>
            <td data-label={t('day')}>
              {row.startsOn ? (
                formatDayRange(row.startsOn, row.endsOn, locale)
              ) : (
                <Unknown locale={locale} label={t('day')} />
              )}
            </td>
            <td data-label={t('fields.city')}>
              {row.city ? <Localized locale={locale} text={row.city} /> : null}
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

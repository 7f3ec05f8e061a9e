import { OrderedRecords } from '#components/edits/ordered-records.tsx'
import { RecordRows, type RecordRowsProps } from '#components/edits/record-rows.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { milestoneWords } from '#components/milestones/words.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { moveMilestoneAction } from '#lib/domain/milestones/actions.ts'
import type { ListedMilestone } from '#lib/domain/milestones/types.ts'
import { COURSE_PARTS, coursePartOf } from '#lib/domain/milestones/utils.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
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
  const table: RecordRowsProps<ListedMilestone> = {
    ...{ locale, t, heading: t('parts.name'), mark: 'm' },
    path: hrefOf(locale, `organise/${slug}/milestones`),
    nameOf: ({ title }) => title,
    columns: [
      { label: t('fields.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
      {
        label: t('day'),
        cell: ({ startsOn, endsOn }) =>
          startsOn ? (
            formatDayRange(startsOn, endsOn, locale)
          ) : (
            <Unknown locale={locale} label={t('day')} />
          ),
      },
      {
        label: t('fields.city'),
        cell: ({ city }) => (city ? <Localized locale={locale} text={city} /> : null),
      },
    ],
  }
  return (
    <OrderedRecords
      {...table}
      {...{ slug, rows, notice, t }}
      move={moveMilestoneAction}
      moveWords={milestoneWords(locale)}
      lists={(shown) =>
        COURSE_PARTS.map((part) => {
          const own = shown.filter(({ kind }) => coursePartOf(kind) === part)
          return own.length === 0 ? null : (
            <section key={part} className="panel-part">
              <h2>{t(`lists.${part}`)}</h2>
              <RecordRows {...table} rows={own} isOrdered />
            </section>
          )
        })
      }
    />
  )
}

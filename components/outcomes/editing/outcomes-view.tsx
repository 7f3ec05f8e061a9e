import { OrderedRecords } from '#components/edits/ordered-records.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { outcomeWords } from '#components/outcomes/editing/words.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { moveOutcomeAction } from '#lib/domain/outcomes/editing/actions.ts'
import type { ListedOutcome } from '#lib/domain/outcomes/editing/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
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
  const kinds = getT(locale, 'outcomes')
  return (
    <OrderedRecords
      {...{ locale, slug, rows, notice, t }}
      path={hrefOf(locale, `organise/${slug}/outcomes`)}
      hasFiles
      move={moveOutcomeAction}
      moveWords={outcomeWords(locale)}
      heading={t('parts.name')}
      mark="o"
      nameOf={({ title }) => title}
      beside={({ verb }) => <Localized locale={locale} text={verb} />}
      columns={[
        { label: t('fields.kind'), cell: ({ kind }) => kinds(`kinds.${kind}`) },
        {
          label: t('fields.happenedOn'),
          cell: ({ happenedOn }) =>
            happenedOn ? (
              formatDay(happenedOn, locale)
            ) : (
              <Unknown locale={locale} label={t('fields.happenedOn')} />
            ),
        },
      ]}
    />
  )
}

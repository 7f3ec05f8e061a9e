import { hrefOf } from '#components/layout/nav.ts'
import { OutcomeSections } from '#components/outcomes/outcome-sections.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import type { OutcomeDetail } from '#lib/domain/outcomes/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ForumOutcomesProps = {
  outcomes: readonly OutcomeDetail[]
  sources: Sources
  locale: Locale
}

/** What came of one forum, or that nothing is recorded. */
export function ForumOutcomes({ outcomes, sources, locale }: ForumOutcomesProps) {
  const t = getT(locale, 'outcomes')
  return (
    <div className="wrap">
      {outcomes.length === 0 ? (
        <EmptyState
          title={t('empty')}
          action={{ href: hrefOf(locale, 'outcomes'), label: t('all') }}
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <OutcomeSections outcomes={outcomes} sources={sources} locale={locale} />
      )}
    </div>
  )
}

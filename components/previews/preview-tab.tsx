import { ForumAgreements } from '#components/agreements/forum-agreements.tsx'
import { ForumOrganisations } from '#components/forums/forum-organisations.tsx'
import { ForumOverview } from '#components/forums/overview/forum-overview.tsx'
import { ForumOutcomes } from '#components/outcomes/forum-outcomes.tsx'
import { SpeakersView, type SpeakersViewProps } from '#components/people/speakers-view.tsx'
import type { ForumTab } from '#lib/domain/forums/constants.ts'
import type { ForumPreview } from '#lib/domain/previews/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

export type PreviewTabProps = {
  locale: Locale
  tab: Exclude<ForumTab, 'agenda'>
  preview: ForumPreview
  /** Filters of the speakers. */
  choices: Pick<SpeakersViewProps, 'chosen' | 'unknown'>
  sources: Sources
}

/** One page of a forum, drawn by what draws it for readers. */
export function PreviewTab({ locale, tab, preview, choices, sources }: PreviewTabProps) {
  const { forum, agenda, people, rows, agreements, lists, outcomes } = preview
  const common = { locale, sources }
  switch (tab) {
    case 'overview':
      return (
        <ForumOverview {...common} {...{ forum, agenda, people, outcomes }} agreements={rows} />
      )
    case 'speakers':
      return <SpeakersView {...common} {...choices} forum={forum.slug} people={people} />
    case 'organisations':
      return <ForumOrganisations {...common} forum={forum} />
    case 'agreements':
      return <ForumAgreements {...common} {...{ agreements, lists }} />
    case 'outcomes':
      return <ForumOutcomes {...common} outcomes={outcomes} />
  }
}

import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Nothing to show, and why: not yet announced, not in the source, no single programme, or nothing fits the filters. */
export type EmptyReason = 'empty' | 'emptyPast' | 'emptyProgramme' | 'noMatch'

export type AgendaEmptyProps = {
  reason: EmptyReason
  /** How many sessions there are in all */
  count: number
  forumSlug: string
  locale: Locale
}

export function AgendaEmpty({ reason, count, forumSlug, locale }: AgendaEmptyProps) {
  const t = getT(locale, 'agenda')
  const overview = `forums/${forumSlug}`
  const href = hrefOf(locale, reason === 'noMatch' ? `${overview}/agenda` : overview)
  return (
    <EmptyState title={t(`${reason}.title`)} action={{ href, label: t(`${reason}.action`) }}>
      <p>{reason === 'noMatch' ? t('noMatch.text', { count }) : t(`${reason}.text`)}</p>
    </EmptyState>
  )
}

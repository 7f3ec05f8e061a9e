import { EmptyState } from '#components/patterns/empty-state.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type UnknownChoiceProps = {
  locale: Locale
  /** The value that is no choice, or the number of a page that there is not. */
  value: string
  kind: 'filter' | 'page'
  /** The whole list. */
  href: string
}

/** A filter or page that does not exist: one sentence and the way back. */
export function UnknownChoice({ locale, value, kind, href }: UnknownChoiceProps) {
  const t = getT(locale, 'errors')
  return (
    <EmptyState
      title={kind === 'page' ? t('unknownPageTitle') : t('unknownFilterTitle')}
      action={{ href, label: t('seeAll') }}
    >
      <p>
        {kind === 'page'
          ? t('unknownPageText', { page: value })
          : t('unknownFilterText', { value })}
      </p>
    </EmptyState>
  )
}

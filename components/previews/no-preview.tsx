import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Of a conference without its days there is nothing that readers could be shown. */
export function NoPreview({ locale, slug }: { locale: Locale; slug: string }) {
  const t = getT(locale, 'programme')
  return (
    <>
      <h1>{t('preview.title')}</h1>
      <EmptyState title={t('preview.noDays')}>
        <a href={hrefOf(locale, `organise/${slug}/facts`)}>{t('preview.noDaysHint')}</a>
      </EmptyState>
    </>
  )
}

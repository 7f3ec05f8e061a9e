import { locale as readLocale } from 'next/root-params'
import { NotFoundView } from '#components/layout/not-found-view.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { DEFAULT_LOCALE, isLocale } from '#lib/platform/i18n/locales.ts'

/** The 404 of every page below a language. It cannot know its address: the switch leads to the home pages. */
export default async function NotFound() {
  const given = await readLocale()
  const locale = isLocale(given) ? given : DEFAULT_LOCALE
  return (
    <PageFrame locale={locale} path="" section="none">
      <NotFoundView locale={locale} />
    </PageFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { LettersView } from '#components/letters/letters-view.tsx'
import { loadLetters } from '#lib/domain/letters/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function LettersPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const page = await loadLetters(locale)
  if (!page) notFound()
  const { retried } = await searchParams
  return (
    <PanelFrame
      locale={locale}
      section="letters"
      path="organise/letters"
      reader={page.isOfAll ? 'administrator' : 'manager'}
    >
      <LettersView locale={locale} page={page} isRetried={retried === '1'} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  // The title says nothing that the address does not.
  return isLocale(locale)
    ? { title: getT(locale, 'letters')('title'), robots: { index: false, follow: false } }
    : {}
}

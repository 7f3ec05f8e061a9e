import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { LetterView } from '#components/letters/letter-view.tsx'
import { loadLetter } from '#lib/domain/letters/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; id: string }> }

export default async function LetterPage({ params }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const letter = await loadLetter(locale, id)
  if (!letter) notFound()
  return (
    <PanelFrame
      locale={locale}
      section="letters"
      path={`organise/letters/${letter.id}`}
      reader="manager"
    >
      <LetterView locale={locale} letter={letter} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale)
    ? { title: getT(locale, 'letters')('title'), robots: { index: false, follow: false } }
    : {}
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { MyAgendaView } from '#components/stars/my-agenda-view.tsx'
import { loadMyAgenda } from '#lib/domain/stars/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return { title: getT(locale, 'agenda')('mine.title'), robots: { index: false, follow: false } }
}

/** Starred sessions: of the account where somebody is signed in, else of this device. */
export default async function MyAgendaPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <PageFrame locale={locale} path="me/agenda" section="me">
      <MyAgendaView agenda={await loadMyAgenda(locale)} locale={locale} />
    </PageFrame>
  )
}

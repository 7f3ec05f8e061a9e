import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { DetailView } from '#components/registrations/panel/detail-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadRegistration } from '#lib/domain/registrations/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const { locale, slug, code } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/registrations/${code}`
  const [panel, found] = await Promise.all([
    loadPanel(locale, `/${locale}/${path}`, slug, ['manager']),
    loadRegistration(locale, `/${locale}/${path}`, slug, code),
  ])
  if (!panel || !found) notFound()
  const { done, overtaken } = await searchParams
  return (
    <PanelFrame locale={locale} section="registrations" path={path} panel={panel}>
      <DetailView
        {...{ locale, slug, ...found }}
        timeZone={panel.forum.timeZone}
        done={typeof done === 'string' ? done : undefined}
        isOvertaken={overtaken === '1'}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'panel-registrations')('detail.title')) : {}
}

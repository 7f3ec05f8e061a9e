import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AgreementsView } from '#components/agreements/editing/agreements-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { AGREEMENTS_ROLES } from '#lib/domain/agreements/editing/constants.ts'
import { loadForumAgreements } from '#lib/domain/agreements/editing/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { dayInZone } from '#lib/platform/dates/zone.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AgreementsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/agreements`
  const at = `/${locale}/${path}`
  const [panel, page] = await Promise.all([
    loadPanel(locale, at, slug, AGREEMENTS_ROLES),
    loadForumAgreements(locale, at, slug, await searchParams),
  ])
  if (!panel || !page) notFound()
  const now = new Date()
  return (
    <PanelFrame locale={locale} section="agreements" path={path} panel={panel}>
      <AgreementsView
        {...{ locale, slug, page, now }}
        today={dayInZone(now, panel.forum.timeZone)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'agreement-panel')('title')) : {}
}

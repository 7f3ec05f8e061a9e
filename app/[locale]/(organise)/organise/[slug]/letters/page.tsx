import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { TemplatesView } from '#components/letters/templates/templates-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadTemplates } from '#lib/domain/letters/templates/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function TemplatesPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/letters`
  const [panel, templates] = await Promise.all([
    loadPanel(locale, `/${locale}/${path}`, slug, ['manager']),
    loadTemplates(locale, `/${locale}/${path}`, slug),
  ])
  if (!panel || !templates) notFound()
  return (
    <PanelFrame locale={locale} section="templates" path={path} panel={panel}>
      <TemplatesView {...{ locale, slug, templates }} timeZone={panel.forum.timeZone} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'letters')('templates.title')) : {}
}

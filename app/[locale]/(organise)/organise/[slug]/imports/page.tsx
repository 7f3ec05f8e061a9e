import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ImportsView } from '#components/imports/imports-view.tsx'
import { importNotice } from '#components/imports/words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { IMPORT_ROLES } from '#lib/domain/imports/constants.ts'
import { loadImports } from '#lib/domain/imports/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ImportsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/imports`
  const at = `/${locale}/${path}`
  const [panel, imports] = await Promise.all([
    loadPanel(locale, at, slug, IMPORT_ROLES),
    loadImports(locale, at, slug),
  ])
  if (!panel || !imports) notFound()
  return (
    <PanelFrame locale={locale} section="imports" path={path} panel={panel}>
      <ImportsView
        {...{ locale, slug, ...imports }}
        timeZone={panel.forum.timeZone}
        notice={importNotice(locale, await searchParams)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'imports')('title')) : {}
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CopyView } from '#components/editions/copy-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { COPYING_ROLES } from '#lib/domain/editions/constants.ts'
import { loadCopySource } from '#lib/domain/editions/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function CopyPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/copy`
  const at = `/${locale}/${path}`
  const [panel, source, typed] = await Promise.all([
    loadPanel(locale, at, slug, COPYING_ROLES),
    loadCopySource(locale, at, slug),
    typedValues(),
  ])
  if (!panel || !source) notFound()
  return (
    <PanelFrame locale={locale} section="overview" path={path} panel={panel}>
      <CopyView {...{ locale, source, typed }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'editions')('copy.title')) : {}
}

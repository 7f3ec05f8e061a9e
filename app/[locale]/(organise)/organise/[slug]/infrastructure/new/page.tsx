import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkView } from '#components/infrastructure/work-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { INFRASTRUCTURE_ROLES } from '#lib/domain/infrastructure/constants.ts'
import { loadEditedInfrastructure } from '#lib/domain/infrastructure/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function NewInfrastructurePage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/infrastructure/new`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, INFRASTRUCTURE_ROLES),
    loadEditedInfrastructure(locale, at, slug, null),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="infrastructure" path={path} panel={panel}>
      <WorkView {...{ locale, slug, typed, ...page }} notice={null} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'infrastructure-panel')('add')) : {}
}

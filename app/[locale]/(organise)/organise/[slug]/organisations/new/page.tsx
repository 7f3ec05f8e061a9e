import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { OrganisationView } from '#components/organisations/editing/organisation-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { ORGANISATIONS_ROLES } from '#lib/domain/organisations/editing/constants.ts'
import { loadEditedOrganisation } from '#lib/domain/organisations/editing/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
}

export default async function NewOrganisationPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/organisations/new`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, ORGANISATIONS_ROLES),
    loadEditedOrganisation(locale, at, slug, null),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="organisations" path={path} panel={panel}>
      <OrganisationView
        {...{ locale, slug, typed }}
        organisation={page.organisation}
        documents={page.documents}
        history={null}
        choices={page.choices}
        isManager={panel.role !== 'editor'}
        notice={null}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'record-panel')('organisations.add')) : {}
}

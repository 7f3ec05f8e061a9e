import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { PersonView } from '#components/people/editing/person-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { PEOPLE_ROLES } from '#lib/domain/people/editing/constants.ts'
import { loadEditedPerson } from '#lib/domain/people/editing/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
}

export default async function NewPersonPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/people/new`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, PEOPLE_ROLES),
    loadEditedPerson(locale, at, slug, null),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="people" path={path} panel={panel}>
      <PersonView
        {...{ locale, slug, typed }}
        person={page.person}
        documents={page.documents}
        history={null}
        isManager={panel.role !== 'editor'}
        notice={null}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'record-panel')('people.add')) : {}
}

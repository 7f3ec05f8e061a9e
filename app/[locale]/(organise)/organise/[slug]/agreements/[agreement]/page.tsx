import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AgreementView } from '#components/agreements/editing/agreement-view.tsx'
import { FilesPart, fileNotice } from '#components/agreements/editing/files-part.tsx'
import { agreementNotice } from '#components/agreements/editing/words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { AGREEMENTS_ROLES } from '#lib/domain/agreements/editing/constants.ts'
import { loadEditedAgreement } from '#lib/domain/agreements/editing/loaders.ts'
import { loadAgreementFiles } from '#lib/domain/agreements/files/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; agreement: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EditedAgreementPage({ params, searchParams }: Props) {
  const { locale, slug, agreement } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/agreements/${agreement}`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, AGREEMENTS_ROLES),
    loadEditedAgreement(locale, at, slug, agreement),
    typedValues(),
  ])
  const found = page?.agreement
  if (!panel || !found) notFound()
  const files = await loadAgreementFiles({ locale, slug, agreement }, found.agreementId)
  if (!files) notFound()
  const query = await searchParams
  return (
    <PanelFrame locale={locale} section="agreements" path={path} panel={panel}>
      <AgreementView
        {...{ locale, slug, page, typed }}
        timeZone={panel.forum.timeZone}
        notice={agreementNotice(locale, query)}
        now={new Date()}
      />
      <FilesPart {...{ locale, slug, agreement, files }} notice={fileNotice(locale, query)} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'agreement-panel')('title')) : {}
}

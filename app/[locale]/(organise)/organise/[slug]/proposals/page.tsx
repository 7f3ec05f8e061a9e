import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProposalsView } from '#components/editions/proposals-view.tsx'
import { proposalsNotice } from '#components/editions/words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { PROPOSAL_ROLES } from '#lib/domain/editions/constants.ts'
import { loadProposals } from '#lib/domain/editions/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ProposalsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/proposals`
  const at = `/${locale}/${path}`
  const [panel, proposals, typed] = await Promise.all([
    loadPanel(locale, at, slug, PROPOSAL_ROLES),
    loadProposals(locale, at, slug),
    typedValues(),
  ])
  if (!panel || !proposals) notFound()
  return (
    <PanelFrame locale={locale} section="overview" path={path} panel={panel}>
      <ProposalsView
        {...{ locale, slug, proposals, typed }}
        notice={proposalsNotice(locale, await searchParams)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'editions')('proposals.title')) : {}
}

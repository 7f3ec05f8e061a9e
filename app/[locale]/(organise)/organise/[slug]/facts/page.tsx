import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FactsView } from '#components/forums/editing/facts-view.tsx'
import { factsNotice } from '#components/forums/editing/words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { FACTS_ROLES } from '#lib/domain/forums/editing/constants.ts'
import { loadEditedForum } from '#lib/domain/forums/editing/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function FactsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/facts`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, FACTS_ROLES),
    loadEditedForum(locale, at, slug),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="facts" path={path} panel={panel}>
      <FactsView
        {...{ locale, typed, ...page }}
        isManager={panel.role !== 'editor'}
        notice={factsNotice(locale, await searchParams)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale)
    ? { title: getT(locale, 'facts')('title'), robots: { index: false, follow: false } }
    : {}
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { OutcomeView } from '#components/outcomes/editing/outcome-view.tsx'
import { outcomeNotice } from '#components/outcomes/editing/words.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { OUTCOMES_ROLES } from '#lib/domain/outcomes/editing/constants.ts'
import { loadEditedOutcome } from '#lib/domain/outcomes/editing/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; outcome: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EditedOutcomePage({ params, searchParams }: Props) {
  const { locale, slug, outcome } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/outcomes/${outcome}`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, OUTCOMES_ROLES),
    loadEditedOutcome(locale, at, slug, outcome),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="outcomes" path={path} panel={panel}>
      <OutcomeView
        {...{ locale, slug, typed, ...page }}
        notice={outcomeNotice(locale, await searchParams)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'outcome-panel')('title')) : {}
}

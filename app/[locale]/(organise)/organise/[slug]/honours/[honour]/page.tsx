import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HonourView } from '#components/honours/honour-view.tsx'
import { honourNotice } from '#components/honours/words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { HONOURS_ROLES } from '#lib/domain/honours/constants.ts'
import { loadEditedHonour } from '#lib/domain/honours/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; honour: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EditedHonourPage({ params, searchParams }: Props) {
  const { locale, slug, honour } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/honours/${honour}`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, HONOURS_ROLES),
    loadEditedHonour(locale, at, slug, honour),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="honours" path={path} panel={panel}>
      <HonourView
        {...{ locale, slug, typed, ...page }}
        notice={honourNotice(locale, await searchParams)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'honour-panel')('title')) : {}
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { ReferenceView } from '#components/references/reference-view.tsx'
import { referenceNotice } from '#components/references/words.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { REFERENCES_ROLES } from '#lib/domain/references/constants.ts'
import { loadEditedReference } from '#lib/domain/references/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; reference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EditedReferencePage({ params, searchParams }: Props) {
  const { locale, slug, reference } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/references/${reference}`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, REFERENCES_ROLES),
    loadEditedReference(locale, at, slug, reference),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="references" path={path} panel={panel}>
      <ReferenceView
        {...{ locale, slug, typed, ...page }}
        notice={referenceNotice(locale, await searchParams)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'reference-panel')('title')) : {}
}

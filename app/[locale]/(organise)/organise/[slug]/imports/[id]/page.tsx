import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ImportView } from '#components/imports/import-view.tsx'
import { importNotice } from '#components/imports/words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { IMPORT_ROLES, VERDICTS } from '#lib/domain/imports/constants.ts'
import { loadImport } from '#lib/domain/imports/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, slug, id } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/imports/${id}`
  const at = `/${locale}/${path}`
  const [panel, batch, query] = await Promise.all([
    loadPanel(locale, at, slug, IMPORT_ROLES),
    loadImport(locale, at, slug, id),
    searchParams,
  ])
  if (!panel || !batch) notFound()
  const page = /^\d{1,4}$/.test(String(query.page)) ? Number(query.page) : 1
  return (
    <PanelFrame locale={locale} section="imports" path={path} panel={panel}>
      <ImportView
        {...{ locale, slug, batch, page }}
        shown={VERDICTS.find((verdict) => verdict === query.show) ?? null}
        notice={importNotice(locale, query, batch.kind)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'imports')('title')) : {}
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { EraseView } from '#components/privacy/erase-view.tsx'
import { loadErasure } from '#lib/domain/privacy/loaders.ts'
import { dataPath } from '#lib/domain/privacy/paths/utils.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ErasePage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const found = await loadErasure({ locale, token: null }, await searchParams)
  return (
    <PageFrame locale={locale} path={`${dataPath(null)}/erase`} section="me">
      <EraseView {...found} locale={locale} />
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return ownMetadata(getT(locale, 'privacy')('erasing.title'))
}

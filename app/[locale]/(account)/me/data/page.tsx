import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { MyDataView } from '#components/privacy/my-data-view.tsx'
import { loadPersonalData } from '#lib/domain/privacy/loaders.ts'
import { dataPath } from '#lib/domain/privacy/paths/utils.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export default async function DataPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const found = await loadPersonalData({ locale, token: null })
  return (
    <PageFrame locale={locale} path={dataPath(null)} section="me">
      <MyDataView {...found} locale={locale} typed={await typedValues()} />
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return ownMetadata(getT(locale, 'privacy')('title'))
}

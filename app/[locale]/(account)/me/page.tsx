import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { MeView } from '#components/me/me-view.tsx'
import { loadAffairs } from '#lib/domain/me/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export default async function MePage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { viewer, affairs, duties, now } = await loadAffairs(locale)
  return (
    <PageFrame locale={locale} path="me" section="me">
      <MeView
        email={viewer.email}
        name={viewer.name}
        affairs={affairs}
        duties={duties}
        now={now}
        locale={locale}
      />
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return ownMetadata(getT(locale, 'me')('title'))
}

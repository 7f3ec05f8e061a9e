import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { WithdrawView } from '#components/privacy/withdraw-view.tsx'
import { loadConsent } from '#lib/domain/privacy/loaders.ts'
import { dataPath } from '#lib/domain/privacy/paths/utils.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; consent: string }> }

export default async function WithdrawPage({ params }: Props) {
  const { locale, consent: id } = await params
  if (!isLocale(locale)) notFound()
  const { consent, effect } = await loadConsent({ locale, token: null }, id)
  return (
    <PageFrame locale={locale} path={`${dataPath(null)}/consents/${id}`} section="me">
      <WithdrawView consent={consent} effect={effect} token={null} locale={locale} />
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return ownMetadata(getT(locale, 'privacy')('withdrawing.title'))
}

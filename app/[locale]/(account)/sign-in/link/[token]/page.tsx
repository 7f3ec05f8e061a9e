import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkView } from '#components/accounts/link-view.tsx'
import { privateMetadata } from '#components/accounts/private-metadata.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { loadLink } from '#lib/domain/accounts/sign-in/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

export default async function LinkPage({ params }: Props) {
  const { locale, token } = await params
  if (!isLocale(locale)) notFound()
  return (
    <PageFrame locale={locale} path={`sign-in/link/${token}`} section="none">
      <LinkView locale={locale} token={token} {...(await loadLink(token))} />
    </PageFrame>
  )
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata(params, (t) => t('link.title'))
}

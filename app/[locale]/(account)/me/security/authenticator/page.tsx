import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuthenticatorView } from '#components/accounts/authenticator-view.tsx'
import { privateMetadata } from '#components/accounts/private-metadata.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { loadAuthenticator } from '#lib/domain/accounts/second-factor/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export default async function AuthenticatorPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <PageFrame locale={locale} path="me/security/authenticator" section="me">
      <AuthenticatorView locale={locale} {...(await loadAuthenticator(locale))} />
    </PageFrame>
  )
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata(params, (t) => t('authenticator.title'))
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PasswordSignInView } from '#components/accounts/password-sign-in-view.tsx'
import { privateMetadata } from '#components/accounts/private-metadata.ts'
import { signInQuery } from '#components/accounts/sign-in-view.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { loadSignIn } from '#lib/domain/accounts/sign-in/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PasswordPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const page = await loadSignIn(locale, await searchParams)
  return (
    <PageFrame locale={locale} path="sign-in/password" section="none" query={signInQuery(page)}>
      <PasswordSignInView locale={locale} page={page} typed={await typedValues()} />
    </PageFrame>
  )
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata(params, (t) => t('password.title'))
}

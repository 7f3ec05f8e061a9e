import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { privateMetadata } from '#components/accounts/private-metadata.ts'
import { SecondFactorView } from '#components/accounts/second-factor-view.tsx'
import { signInQuery } from '#components/accounts/sign-in-view.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { loadSecondFactor } from '#lib/domain/accounts/second-factor/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SecondFactorPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const step = await loadSecondFactor(locale, await searchParams)
  const query = signInQuery({ next: step.next, again: step.isAgain })
  return (
    <PageFrame locale={locale} path="sign-in/second-factor" section="none" query={query}>
      <SecondFactorView locale={locale} {...step} />
    </PageFrame>
  )
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata(params, (t) => t('secondFactor.title'))
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { privateMetadata } from '#components/accounts/private-metadata.ts'
import { SetUpView } from '#components/accounts/set-up-view.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { loadSetUp } from '#lib/domain/accounts/set-up/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

export default async function SetUpPage({ params }: Props) {
  const { locale, token } = await params
  if (!isLocale(locale)) notFound()
  return (
    <PageFrame locale={locale} path={`set-up/${token}`} section="none">
      <SetUpView locale={locale} token={token} {...(await loadSetUp(token))} />
    </PageFrame>
  )
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata(params, (t) => t('setUp.title'))
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CodeView } from '#components/accounts/code-view.tsx'
import { privateMetadata } from '#components/accounts/private-metadata.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { loadChallenge } from '#lib/domain/accounts/sign-in/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CodePage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const loaded = await loadChallenge(locale, await searchParams)
  return (
    <PageFrame
      locale={locale}
      path="sign-in/code"
      section="none"
      query={`c=${loaded.challenge.id}`}
    >
      <CodeView locale={locale} {...loaded} />
    </PageFrame>
  )
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata(params, (t) => t('code.title'))
}

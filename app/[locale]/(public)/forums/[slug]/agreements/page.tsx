import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ForumAgreements } from '#components/agreements/forum-agreements.tsx'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { loadForumAgreementLists, loadForumAgreements } from '#lib/domain/agreements/loaders.ts'
import { loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function ForumAgreementsPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const frame = await loadForumFrame(slug)
  if (frame === null) notFound()
  const [agreements, lists, sources] = await Promise.all([
    loadForumAgreements(slug),
    loadForumAgreementLists(slug),
    loadSources(),
  ])
  return (
    <ForumFrame locale={locale} frame={frame} tab="agreements">
      <ForumAgreements agreements={agreements} lists={lists} sources={sources} locale={locale} />
    </ForumFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const frame = await loadForumFrame(slug)
  if (frame === null) return {}
  const t = getT(locale, 'forums')
  const forum = pickString(frame.name, locale)
  return pageMetadata({
    locale,
    path: `forums/${slug}/agreements`,
    title: t('tabTitle', { tab: t('tabs.agreements'), forum }),
    description: getT(locale, 'agreements')('forum.description', { forum }),
    noIndex: frame.isSample,
  })
}

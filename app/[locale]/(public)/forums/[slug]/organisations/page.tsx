import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { ForumOrganisations } from '#components/forums/forum-organisations.tsx'
import { loadForum, loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

/** The organisations of one forum by role, and within its parts. */
export default async function ForumOrganisationsPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const frame = await loadForumFrame(slug)
  if (!frame) notFound()
  const [forum, sources] = await Promise.all([loadForum(slug), loadSources()])
  if (!forum) notFound()
  return (
    <ForumFrame locale={locale} frame={frame} tab="organisations">
      <ForumOrganisations forum={forum} sources={sources} locale={locale} />
    </ForumFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const frame = isLocale(locale) ? await loadForumFrame(slug) : null
  if (!isLocale(locale) || !frame) return {}
  const t = getT(locale, 'forums')
  const forum = pickString(frame.name, locale)
  return pageMetadata({
    locale,
    path: `forums/${slug}/organisations`,
    title: t('tabTitle', { tab: t('tabs.organisations'), forum }),
    description: t('organisations.description', { forum }),
    noIndex: frame.isSample,
  })
}

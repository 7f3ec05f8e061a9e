import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { ForumOutcomes } from '#components/outcomes/forum-outcomes.tsx'
import { loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { loadOutcomes } from '#lib/domain/outcomes/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

/** What came of one forum: launched, unveiled, released. */
export default async function ForumOutcomesPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const frame = await loadForumFrame(slug)
  if (!frame) notFound()
  const [outcomes, sources] = await Promise.all([loadOutcomes(slug), loadSources()])
  return (
    <ForumFrame locale={locale} frame={frame} tab="outcomes">
      <ForumOutcomes outcomes={outcomes} sources={sources} locale={locale} />
    </ForumFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const frame = isLocale(locale) ? await loadForumFrame(slug) : null
  if (!isLocale(locale) || !frame) return {}
  const forum = pickString(frame.name, locale)
  return pageMetadata({
    locale,
    path: `forums/${slug}/outcomes`,
    title: getT(locale, 'forums')('tabTitle', {
      tab: getT(locale, 'forums')('tabs.outcomes'),
      forum,
    }),
    description: getT(locale, 'outcomes')('descriptionOf', { forum }),
    noIndex: frame.isSample,
  })
}

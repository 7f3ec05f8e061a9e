import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { tabName } from '#components/forums/tab-name.ts'
import { SpeakersView } from '#components/people/speakers-view.tsx'
import { loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { SPEAKER_CHOICES } from '#lib/domain/people/constants.ts'
import { loadForumPeople } from '#lib/domain/people/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { queryOf, readChoices, type SearchParams } from '#lib/platform/listing/read-query.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<SearchParams>
}

export default async function SpeakersPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const frame = await loadForumFrame(slug)
  if (frame === null) notFound()
  const { chosen, unknown } = readChoices(await searchParams, SPEAKER_CHOICES)
  return (
    <ForumFrame locale={locale} frame={frame} tab="speakers" query={queryOf(chosen)}>
      <SpeakersView
        locale={locale}
        forum={slug}
        people={await loadForumPeople(slug)}
        sources={await loadSources()}
        chosen={chosen}
        unknown={unknown}
      />
    </ForumFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const frame = isLocale(locale) ? await loadForumFrame(slug) : null
  if (!isLocale(locale) || frame === null) return {}
  const t = getT(locale, 'people')
  const forum = pickString(frame.name, locale)
  return pageMetadata({
    locale,
    path: `forums/${slug}/speakers`,
    title: getT(locale, 'forums')('tabTitle', { tab: tabName(frame, 'speakers', locale), forum }),
    description: t('speakersDescription', { forum, count: frame.counts.people }),
    noIndex: frame.isSample,
  })
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { VersionView } from '#components/agenda/versions/version-view.tsx'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { loadReadVersion } from '#lib/domain/programme/versions/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string; number: string }> }

export default async function VersionPage({ params }: Props) {
  const { locale, slug, number } = await params
  if (!isLocale(locale)) notFound()
  const [frame, version] = await Promise.all([loadForumFrame(slug), loadReadVersion(slug, number)])
  if (frame === null || version === null) notFound()
  const title = getT(locale, 'agenda')('versions.heading', { number: version.number })
  return (
    <ForumFrame
      {...{ locale, frame }}
      tab="agenda"
      leaf={{ path: `/agenda/versions/${number}`, title }}
    >
      <VersionView {...{ locale, slug, version }} />
    </ForumFrame>
  )
}

/** Not for search engines: what is old is told to be the same page as the present agenda. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, number } = await params
  if (!isLocale(locale)) return {}
  const [frame, version] = await Promise.all([loadForumFrame(slug), loadReadVersion(slug, number)])
  if (frame === null || version === null) return {}
  const forum = pickString(frame.name, locale)
  return pageMetadata({
    ...{ locale, path: `forums/${slug}/agenda`, noIndex: true },
    title: getT(locale, 'agenda')('versions.oneTitle', { forum, number: version.number }),
  })
}

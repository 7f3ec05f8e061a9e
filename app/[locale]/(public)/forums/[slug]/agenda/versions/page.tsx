import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { VersionsView } from '#components/agenda/versions/versions-view.tsx'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { loadReadVersions } from '#lib/domain/programme/versions/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function VersionsPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const [frame, page] = await Promise.all([loadForumFrame(slug), loadReadVersions(slug)])
  if (frame === null || page === null) notFound()
  const title = getT(locale, 'agenda')('versions.title')
  return (
    <ForumFrame {...{ locale, frame }} tab="agenda" leaf={{ path: '/agenda/versions', title }}>
      <VersionsView {...{ locale, slug, ...page }} />
    </ForumFrame>
  )
}

/** Not for search engines, which are to find the present agenda. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const frame = await loadForumFrame(slug)
  if (frame === null) return {}
  const forum = pickString(frame.name, locale)
  return pageMetadata({
    ...{ locale, path: `forums/${slug}/agenda`, noIndex: true },
    title: getT(locale, 'agenda')('versions.listTitle', { forum }),
  })
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SampleBar } from '#components/forums/forum-frame.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { PosterView } from '#components/posters/poster-view.tsx'
import { loadForum, loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const forum = isLocale(locale) ? await loadForumFrame(slug) : null
  if (!isLocale(locale) || !forum) return {}
  return pageMetadata({
    locale,
    path: `forums/${slug}/poster`,
    title: `${getT(locale, 'tickets')('share.title')} · ${pickString(forum.name, locale)}`,
    // A picture for readers, not a page of the record.
    noIndex: true,
  })
}

/** The poster of a forum, to press and save. */
export default async function PosterPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const frame = await loadForumFrame(slug)
  const forum = frame && (await loadForum(slug))
  if (!forum) notFound()
  return (
    <PageFrame
      locale={locale}
      path={`forums/${slug}/poster`}
      section="forums"
      strip={forum.isSample ? <SampleBar locale={locale} /> : null}
    >
      <PosterView forum={forum} locale={locale} />
    </PageFrame>
  )
}

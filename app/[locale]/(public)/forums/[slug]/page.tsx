import { notFound } from 'next/navigation'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function ForumPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const frame = await loadForumFrame(slug)
  if (!frame) notFound()
  return (
    <ForumFrame locale={locale} frame={frame} tab="overview">
      <div className="wrap" />
    </ForumFrame>
  )
}

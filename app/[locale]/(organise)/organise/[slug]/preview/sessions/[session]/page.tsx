import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SampleBar } from '#components/forums/forum-frame.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { linkToPreviews } from '#components/layout/previewed.ts'
import { NoPreview } from '#components/previews/no-preview.tsx'
import { PreviewBar } from '#components/previews/preview-bar.tsx'
import { sessionPreviewPath } from '#components/previews/preview-path.ts'
import { SessionView } from '#components/sessions/session-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadForumPreview } from '#lib/domain/previews/loaders.ts'
import { PROGRAMME_ROLES } from '#lib/domain/programme/constants.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string; session: string }> }

/** A part of the programme as readers would see its page, new, changed or as it is. */
export default async function SessionPreviewPage({ params }: Props) {
  const { locale, slug, session: part } = await params
  if (!isLocale(locale)) notFound()
  const path = sessionPreviewPath(slug, part)
  const at = `/${locale}/${path}`
  const panel = await loadPanel(locale, at, slug, PROGRAMME_ROLES)
  const preview = await loadForumPreview(locale, at, slug, part)
  if (!panel || !preview) notFound()
  if (preview === 'hidden') {
    return (
      <PanelFrame locale={locale} section="programme" path={path} panel={panel}>
        <NoPreview {...{ locale, slug }} />
      </PanelFrame>
    )
  }
  const { sessions, count, isHidden } = preview
  const session = sessions.get(part)
  if (!session) notFound()
  linkToPreviews(slug)
  const form = {
    path: `organise/${slug}/programme/${part}`,
    label: getT(locale, 'programme')('preview.edit'),
  }
  return (
    <PageFrame
      {...{ locale, path }}
      section="forums"
      strip={
        <>
          <PreviewBar {...{ locale, slug, count, isHidden }} part={form} />
          {session.forum.isSample ? <SampleBar locale={locale} /> : null}
        </>
      }
    >
      <SessionView {...{ session, locale }} sources={await loadSources()} now={new Date()} />
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'programme')('preview.title')) : {}
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { linkToPreviews } from '#components/layout/previewed.ts'
import { NoPreview } from '#components/previews/no-preview.tsx'
import { PreviewBar } from '#components/previews/preview-bar.tsx'
import { previewPath } from '#components/previews/preview-path.ts'
import { PreviewTab } from '#components/previews/preview-tab.tsx'
import { RegistrationPanel } from '#components/registrations/registration-panel.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { SPEAKER_CHOICES } from '#lib/domain/people/constants.ts'
import { PREVIEWED_TABS } from '#lib/domain/previews/constants.ts'
import { loadForumPreview } from '#lib/domain/previews/loaders.ts'
import { PROGRAMME_ROLES } from '#lib/domain/programme/constants.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { queryOf, readChoices, type SearchParams } from '#lib/platform/listing/read-query.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; tab: string }>
  searchParams: Promise<SearchParams>
}

/** A page of a forum as readers would see it, drawn by what draws theirs; the agenda has its days and a page of its own. */
export default async function ForumPreviewPage({ params, searchParams }: Props) {
  const { locale, slug, tab: named } = await params
  const tab = PREVIEWED_TABS.find((one) => one === named)
  if (!isLocale(locale) || !tab) notFound()
  const path = previewPath(slug, tab)
  const at = `/${locale}/${path}`
  const panel = await loadPanel(locale, at, slug, PROGRAMME_ROLES)
  const preview = await loadForumPreview(locale, at, slug)
  if (!panel || !preview) notFound()
  if (preview === 'hidden') {
    return (
      <PanelFrame locale={locale} section="overview" path={path} panel={panel}>
        <NoPreview {...{ locale, slug }} />
      </PanelFrame>
    )
  }
  const { frame, registration, count, isHidden } = preview
  linkToPreviews(slug)
  const query = tab === 'speakers' ? await searchParams : {}
  const choices = readChoices(query, SPEAKER_CHOICES)
  const bar = <PreviewBar {...{ locale, slug, count, isHidden }} />
  return (
    <ForumFrame
      {...{ locale, frame, tab }}
      panel={registration ? <RegistrationPanel {...registration} locale={locale} /> : null}
      query={queryOf(choices.chosen)}
      preview={{ path, bar }}
    >
      <PreviewTab {...{ locale, tab, preview, choices }} sources={await loadSources()} />
    </ForumFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'programme')('preview.title')) : {}
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AgendaPage, filterProblem } from '#components/agenda/agenda-page.tsx'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { linkToPreviews } from '#components/layout/previewed.ts'
import { NoPreview } from '#components/previews/no-preview.tsx'
import { PreviewBar } from '#components/previews/preview-bar.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadForumPreview } from '#lib/domain/previews/loaders.ts'
import { PROGRAMME_ROLES } from '#lib/domain/programme/constants.ts'
import { parseAgendaFilters, type RawQuery } from '#lib/domain/sessions/schema.ts'
import { filterQuery, programmeDays } from '#lib/domain/sessions/utils.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; day: string }>
  searchParams: Promise<RawQuery>
}

/** The agenda as readers would see it, drawn by what draws theirs. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { locale, slug, day } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/programme/preview/${day}`
  const at = `/${locale}/organise/${slug}/programme/preview/all`
  const panel = await loadPanel(locale, at, slug, PROGRAMME_ROLES)
  const preview = await loadForumPreview(locale, at, slug)
  if (!panel || !preview) notFound()
  if (preview === 'hidden') {
    return (
      <PanelFrame locale={locale} section="programme" path={path} panel={panel}>
        <NoPreview {...{ locale, slug }} />
      </PanelFrame>
    )
  }
  const { frame, agenda, count, isHidden } = preview
  const days = programmeDays(agenda.sessions)
  if (day !== 'all' && !days.includes(day)) notFound()
  linkToPreviews(slug)
  const { filters, problems } = parseAgendaFilters(await searchParams)
  const asked = { filters: { ...(day === 'all' ? {} : { day }), ...filters }, problems }
  const shown = filterProblem({ agenda, asked }) ? 'all' : (asked.filters.day ?? 'all')
  const bar = <PreviewBar {...{ locale, slug, count, isHidden }} days={{ all: days, shown }} />
  return (
    <ForumFrame
      {...{ locale, frame }}
      tab="agenda"
      query={filterQuery(filters)}
      preview={{ path, bar }}
    >
      <AgendaPage {...{ agenda, asked, locale }} sources={await loadSources()} now={new Date()} />
    </ForumFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'programme')('preview.title')) : {}
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AgendaPage, filterProblem } from '#components/agenda/agenda-page.tsx'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { loadAgenda } from '#lib/domain/sessions/loaders.ts'
import { getNextChange } from '#lib/domain/sessions/policy.ts'
import { parseAgendaFilters, type RawQuery } from '#lib/domain/sessions/schema.ts'
import { countSessions, daysOf, filterQuery } from '#lib/domain/sessions/utils.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { pageExpiresAt } from '#lib/platform/cache/clock.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<RawQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const agenda = await loadAgenda(slug)
  if (agenda === null) return {}
  const t = getT(locale, 'agenda')
  const forum = pickString(agenda.forum.name, locale)
  const count = countSessions(agenda.sessions)
  const { startsOn, endsOn } = agenda.forum
  return pageMetadata({
    locale,
    path: `forums/${slug}/agenda`,
    title: t('title', { forum }),
    description: startsOn
      ? t('description', { forum, count, days: formatDayRange(startsOn, endsOn, locale) })
      : t('descriptionUndated', { forum, count }),
    noIndex: agenda.forum.isSample,
  })
}

export default async function ForumAgendaPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const [frame, agenda, sources] = await Promise.all([
    loadForumFrame(slug),
    loadAgenda(slug),
    loadSources(),
  ])
  if (frame === null || agenda === null) notFound()
  const asked = parseAgendaFilters(await searchParams)
  const now = new Date()
  const moment = { now, zone: agenda.forum.timeZone }
  const next = getNextChange(agenda.sessions, daysOf(agenda), moment)
  if (next) pageExpiresAt(next)
  return (
    <ForumFrame
      locale={locale}
      frame={frame}
      tab="agenda"
      query={filterProblem({ agenda, asked }) ? undefined : filterQuery(asked.filters)}
    >
      <AgendaPage {...{ agenda, asked, sources, now, locale }} />
    </ForumFrame>
  )
}

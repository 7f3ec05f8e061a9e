import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AgendaView } from '#components/agenda/agenda-view.tsx'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { PreviewBar } from '#components/programme/preview-bar.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadAgendaPreview } from '#lib/domain/programme/preview/loaders.ts'
import { programmeDays } from '#lib/domain/sessions/utils.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string; day: string }> }

/** The agenda as readers would see it, drawn by what draws theirs. */
export default async function PreviewPage({ params }: Props) {
  const { locale, slug, day } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/programme/preview/${day}`
  const at = `/${locale}/organise/${slug}/programme/preview/all`
  const panel = await loadPanel(locale, at, slug, ['manager', 'editor'])
  const preview = await loadAgendaPreview(locale, at, slug)
  if (!panel || !preview) notFound()
  if (preview === 'hidden') {
    const t = getT(locale, 'programme')
    return (
      <PanelFrame locale={locale} section="programme" path={path} panel={panel}>
        <h1>{t('preview.title')}</h1>
        <EmptyState title={t('preview.noDays')}>
          <a href={hrefOf(locale, `organise/${slug}/facts`)}>{t('preview.noDaysHint')}</a>
        </EmptyState>
      </PanelFrame>
    )
  }
  const { frame, agenda, count, isHidden } = preview
  const days = programmeDays(agenda.sessions)
  if (day !== 'all' && !days.includes(day)) notFound()
  const filters = day === 'all' ? {} : { day }
  const bar = <PreviewBar {...{ locale, slug, days, count, isHidden }} shown={day} />
  return (
    <ForumFrame locale={locale} frame={frame} tab="agenda" preview={{ path, bar }}>
      <AgendaView {...{ agenda, filters, locale }} sources={await loadSources()} now={new Date()} />
    </ForumFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale)
    ? { title: getT(locale, 'programme')('preview.title'), robots: { index: false, follow: false } }
    : {}
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { SessionView } from '#components/programme/session-view.tsx'
import { sessionNotice } from '#components/programme/words.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { clashLine } from '#lib/domain/programme/board/clashes/utils.ts'
import { PROGRAMME_ROLES } from '#lib/domain/programme/constants.ts'
import { loadDraftSession } from '#lib/domain/programme/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; session: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SessionPage({ params, searchParams }: Props) {
  const { locale, slug, session: sessionSlug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/programme/${sessionSlug}`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, PROGRAMME_ROLES),
    loadDraftSession(locale, at, slug, sessionSlug),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  const { programme, session, edits, documents } = page
  const own = page.clashes.filter(({ sessions }) => sessions.includes(session.slug))
  const open = own.filter(({ reason }) => reason === null)
  return (
    <PanelFrame locale={locale} section="programme" path={path} panel={panel}>
      <SessionView
        {...{ locale, programme, session, edits, documents, typed }}
        clashes={own.map((clash) => clashLine({ locale, programme }, clash))}
        clashTitle={getT(locale, 'programme')('clashes.title', { count: open.length })}
        notice={sessionNotice(locale, await searchParams)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale)
    ? { title: getT(locale, 'programme')('title'), robots: { index: false, follow: false } }
    : {}
}

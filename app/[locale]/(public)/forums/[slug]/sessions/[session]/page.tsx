import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { sessionPath } from '#components/agenda/context.ts'
import { SampleBar } from '#components/forums/forum-frame.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { JsonLdScript } from '#components/patterns/json-ld.tsx'
import { SessionView } from '#components/sessions/session-view.tsx'
import { sessionJsonLd } from '#lib/domain/sessions/json-ld/utils.ts'
import { loadSession } from '#lib/domain/sessions/loaders.ts'
import { getForumDays, getNextChange } from '#lib/domain/sessions/policy.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { pageExpiresAt } from '#lib/platform/cache/clock.ts'
import { env } from '#lib/platform/env.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string; session: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, session: sessionSlug } = await params
  if (!isLocale(locale)) return {}
  const session = await loadSession(slug, sessionSlug)
  if (session === null) return {}
  const title = pickString(session.title, locale)
  const forum = pickString(session.forum.name, locale)
  return pageMetadata({
    locale,
    path: sessionPath(slug, sessionSlug),
    title,
    description: session.description
      ? pickString(session.description, locale)
      : getT(locale, 'sessions')('description', { forum, title }),
    noIndex: session.forum.isSample,
  })
}

export default async function SessionPage({ params }: Props) {
  const { locale, slug, session: sessionSlug } = await params
  if (!isLocale(locale)) notFound()
  const [session, sources] = await Promise.all([loadSession(slug, sessionSlug), loadSources()])
  if (session === null) notFound()
  const { forum, venue } = session
  const now = new Date()
  const next = getNextChange([session], getForumDays(forum), { now, zone: forum.timeZone })
  if (next) pageExpiresAt(next)
  const node = sessionJsonLd(
    { ...session, speakers: session.appearances.map(({ person }) => person) },
    { ...forum, venue },
    { locale, origin: env.APP_ORIGIN },
  )
  return (
    <PageFrame
      locale={locale}
      path={sessionPath(slug, sessionSlug)}
      section="forums"
      strip={forum.isSample ? <SampleBar locale={locale} /> : null}
    >
      <SessionView {...{ session, sources, now, locale }} />
      {node && !forum.isSample ? <JsonLdScript node={node} /> : null}
    </PageFrame>
  )
}

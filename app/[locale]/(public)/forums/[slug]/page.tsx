import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { ForumOverview } from '#components/forums/overview/forum-overview.tsx'
import { JsonLdScript } from '#components/patterns/json-ld.tsx'
import { RegistrationPanel } from '#components/registrations/registration-panel.tsx'
import { loadForumRows } from '#lib/domain/agreements/loaders.ts'
import { forumJsonLd } from '#lib/domain/forums/json-ld/utils.ts'
import { loadForum, loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { loadOutcomes } from '#lib/domain/outcomes/loaders.ts'
import { loadForumPeople } from '#lib/domain/people/loaders.ts'
import { loadRegistrationOffer } from '#lib/domain/registrations/offer/loaders.ts'
import { loadAgenda } from '#lib/domain/sessions/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { pageExpiresAt } from '#lib/platform/cache/clock.ts'
import { env } from '#lib/platform/env.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

/** The overview of one forum. */
export default async function ForumPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  // Asked first and alone: an address that does not exist costs one query.
  const frame = await loadForumFrame(slug)
  if (!frame) notFound()
  const [forum, sources, agenda, people, agreements, outcomes, registration] = await Promise.all([
    loadForum(slug),
    loadSources(),
    loadAgenda(slug),
    loadForumPeople(slug),
    loadForumRows(slug),
    loadOutcomes(slug),
    loadRegistrationOffer(slug),
  ])
  if (!forum || !agenda) notFound()
  if (registration?.phaseEndsAt) pageExpiresAt(registration.phaseEndsAt)
  const node = forum.isSample ? null : forumJsonLd(forum, { locale, origin: env.APP_ORIGIN })
  return (
    <ForumFrame
      locale={locale}
      frame={frame}
      tab="overview"
      panel={registration ? <RegistrationPanel {...registration} locale={locale} /> : null}
    >
      {node ? <JsonLdScript node={node} /> : null}
      <ForumOverview
        locale={locale}
        forum={forum}
        sources={sources}
        agenda={agenda}
        people={people}
        agreements={agreements}
        outcomes={outcomes}
      />
    </ForumFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const forum = isLocale(locale) && (await loadForumFrame(slug)) ? await loadForum(slug) : null
  if (!isLocale(locale) || !forum) return {}
  return pageMetadata({
    locale,
    path: `forums/${slug}`,
    title: pickString(forum.name, locale),
    description: pickString(forum.description, locale),
    noIndex: forum.isSample,
  })
}

import { sessionPath } from '#components/agenda/context.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { SessionDetail, SessionNeighbour } from '#lib/domain/sessions/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SessionNeighboursProps = {
  session: Pick<SessionDetail, 'slug' | 'forum' | 'parent' | 'previous' | 'next'>
  locale: Locale
}

/** The session before, the session after, and the way back to where this one stands in the agenda. */
export function SessionNeighbours({ session, locale }: SessionNeighboursProps) {
  const t = getT(locale, 'sessions')
  const forumSlug = session.forum.slug
  const anchor = session.parent?.slug ?? session.slug
  return (
    <nav className="neighbours" aria-label={session.parent ? t('neighbours') : t('neighboursTop')}>
      <Neighbour
        label={t('previous')}
        rel="prev"
        session={session.previous}
        {...{ forumSlug, locale }}
      />
      <a className="act" href={`${hrefOf(locale, `forums/${forumSlug}/agenda`)}#s-${anchor}`}>
        {t('back')}
      </a>
      <Neighbour label={t('next')} rel="next" session={session.next} {...{ forumSlug, locale }} />
    </nav>
  )
}

type NeighbourProps = {
  label: string
  rel: 'prev' | 'next'
  session: SessionNeighbour | null
  forumSlug: string
  locale: Locale
}

function Neighbour({ label, rel, session, forumSlug, locale }: NeighbourProps) {
  if (session === null) return <span className={rel} />
  return (
    <a className={rel} rel={rel} href={hrefOf(locale, sessionPath(forumSlug, session.slug))}>
      <small>{label}</small>
      <span className="song">
        <Localized text={session.title} locale={locale} />
      </span>
    </a>
  )
}

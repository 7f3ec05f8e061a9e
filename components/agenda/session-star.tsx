import type { AgendaContext } from '#components/agenda/context.ts'
import { StarButton } from '#components/stars/star-button.tsx'
import type { AgendaSession } from '#lib/domain/sessions/types.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SessionStarProps = {
  session: Pick<AgendaSession, 'slug' | 'kind' | 'title'>
  context: Pick<AgendaContext, 'forumSlug' | 'locale'>
}

/** The star of a session. A break is nothing to attend and has none. */
export function SessionStar({ session, context: { forumSlug, locale } }: SessionStarProps) {
  if (session.kind === 'break') return null
  const title = pickString(session.title, locale)
  return (
    <StarButton
      starKey={`${forumSlug}/${session.slug}`}
      label={getT(locale, 'agenda')('starOf', { title })}
    />
  )
}

import { type AgendaContext, sessionPath } from '#components/agenda/context.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { AgendaSession } from '#lib/domain/sessions/types.ts'
import { isBookTitle } from '#lib/domain/sessions/utils.ts'

export type SessionTitleProps = {
  session: Pick<
    AgendaSession,
    'slug' | 'title' | 'kind' | 'status' | 'titleAsPrinted' | 'citations'
  >
  context: AgendaContext
  /** Between 《 》 where the source prints it so. */
  marks?: boolean
}

/** The title as a link to the session's page. A break has nothing more to say and is no link; a cancelled one is struck through. */
export function SessionTitle({ session, context, marks = false }: SessionTitleProps) {
  const { locale, forumSlug } = context
  const hasMarks = marks && locale !== 'en' && isBookTitle(session)
  const words = (
    <>
      {hasMarks ? '《' : null}
      <Localized text={session.title} locale={locale} />
      {hasMarks ? '》' : null}
    </>
  )
  const title = session.status === 'cancelled' ? <s>{words}</s> : words
  if (session.kind === 'break') return title
  return (
    <a
      className={hasMarks ? 'hang' : undefined}
      href={hrefOf(locale, sessionPath(forumSlug, session.slug))}
    >
      {title}
    </a>
  )
}

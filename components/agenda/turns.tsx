import type { AgendaContext } from '#components/agenda/context.ts'
import { ListRemarks } from '#components/agenda/list-remarks.tsx'
import { PeopleLine } from '#components/agenda/people-line.tsx'
import { SessionTitle } from '#components/agenda/session-title.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { SPOKEN_KINDS } from '#lib/domain/sessions/constants.ts'
import type { AgendaTalk } from '#lib/domain/sessions/layout/types.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatOrdinalMark } from '#lib/platform/numbers/format-number.ts'

/** The parts of a block without times, numbered 一 to 十 in the order of the record. */
export function Turns({
  talks,
  context,
}: {
  talks: readonly AgendaTalk[]
  context: AgendaContext
}) {
  if (talks.length === 0) return null
  const { locale } = context
  const t = getT(locale, 'agenda')
  return (
    <ol className="turns">
      {talks.map(({ session }, index) => (
        <li key={session.slug} className={session.status}>
          <span className="n" aria-hidden="true">
            {formatOrdinalMark(index + 1, locale)}
          </span>
          <div className="ti">
            <h4>
              <SessionTitle session={session} context={context} marks />
            </h4>
            {session.theme ? (
              <p className="small muted">
                <Localized text={session.theme} locale={locale} />
              </p>
            ) : null}
          </div>
          <div className="by">
            {session.people.length + session.organisations.length > 0 ? (
              <PeopleLine
                people={session.people}
                organisations={session.organisations}
                locale={locale}
                links
              />
            ) : null}
            {session.people.length === 0 && SPOKEN_KINDS.includes(session.kind) ? (
              <Unknown
                locale={locale}
                label={t(context.isOpen ? 'speakerOpen' : 'speakerUnknown')}
              />
            ) : null}
            <ListRemarks lists={session.lists} locale={locale} />
          </div>
        </li>
      ))}
    </ol>
  )
}

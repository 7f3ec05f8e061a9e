import { type AgendaContext, anchorOf } from '#components/agenda/context.ts'
import { PeopleLine } from '#components/agenda/people-line.tsx'
import { SessionStar } from '#components/agenda/session-star.tsx'
import { SessionTitle } from '#components/agenda/session-title.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import type { AgendaEntry } from '#lib/domain/sessions/layout/types.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type LooseListProps = { entries: readonly AgendaEntry[]; context: AgendaContext }

/** What belongs to the day but to no time of it: 「当天，时间未记载」. */
export function LooseList({ entries, context }: LooseListProps) {
  if (entries.length === 0) return null
  const { locale } = context
  const t = getT(locale, 'agenda')
  return (
    <div className="loose">
      <h3>{t('loose')}</h3>
      <ul>
        {entries.map((entry) => (
          <li key={entry.key} id={anchorOf(entry.key)}>
            <b className="song">
              <SessionTitle session={entry.session} context={context} />
            </b>
            <SessionStar session={entry.session} context={context} />
            <span className="muted">
              {entry.slot.precision === 'day' ? (
                t('wholeDay')
              ) : (
                <Unknown locale={locale} label={t('timeUnknown')} />
              )}
              {entry.slot.room ? (
                <span className="room">
                  <Localized text={entry.slot.room.name} locale={locale} />
                </span>
              ) : null}
              {entry.session.people.length > 0 ? (
                <PeopleLine people={entry.session.people} locale={locale} titles />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

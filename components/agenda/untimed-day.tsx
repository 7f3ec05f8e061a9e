import { type AgendaContext, anchorOf } from '#components/agenda/context.ts'
import { ListRemarks } from '#components/agenda/list-remarks.tsx'
import { PeopleRows } from '#components/agenda/people-rows.tsx'
import { SessionTags } from '#components/agenda/session-tags.tsx'
import { SessionTitle } from '#components/agenda/session-title.tsx'
import { Turns } from '#components/agenda/turns.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import type {
  AgendaEntry,
  UntimedDay as UntimedDayData,
} from '#lib/domain/sessions/layout/types.ts'
import { formatDay, formatWeekday } from '#lib/platform/dates/format-day.ts'
import { formatDayPart } from '#lib/platform/dates/format-time.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** A day of which the record has no time: its own order is all there is, and is said to be that. */
export function UntimedDay({ day, context }: { day: UntimedDayData; context: AgendaContext }) {
  const { locale } = context
  const t = getT(locale, 'agenda')
  return (
    <Section
      id={day.day === null ? 'day-unknown' : `day-${day.day}`}
      className="day untimed"
      title={
        day.day === null ? (
          <Unknown locale={locale} label={t('dayUnknown')} />
        ) : (
          formatDay(day.day, locale, { year: false })
        )
      }
      rail={day.day === null ? null : formatWeekday(day.day, locale)}
      span="wide"
    >
      <ol className="blocks">
        {day.items.map((item) =>
          item.type === 'half' ? (
            <li className="half" key={item.half}>
              <h3>
                {formatDayPart(item.half, locale)}{' '}
                <Unknown locale={locale} label={t('timeUnknown')} />
              </h3>
              <ol className="blocks">
                {item.entries.map((entry) => (
                  <Block key={entry.key} entry={entry} isFirstInOrder={false} context={context} />
                ))}
              </ol>
            </li>
          ) : (
            <Block
              key={item.entry.key}
              entry={item.entry}
              isFirstInOrder={item.isFirstInOrder}
              context={context}
            />
          ),
        )}
      </ol>
    </Section>
  )
}

type BlockProps = { entry: AgendaEntry; isFirstInOrder: boolean; context: AgendaContext }

function Block({ entry, isFirstInOrder, context }: BlockProps) {
  const { locale, sources } = context
  const { session, slot } = entry
  const t = getT(locale, 'agenda')
  return (
    <li id={anchorOf(entry.key)} className={session.status}>
      <Noted
        note={
          <Citations
            citations={session.citations}
            sources={sources}
            locale={locale}
            doubt={session.doubt}
          />
        }
      >
        <div className="block-h">
          <h3>
            <SessionTitle session={session} context={context} />
          </h3>
          {slot.precision === 'order' ? (
            <span className="tag">{isFirstInOrder ? t('first') : t('then')}</span>
          ) : null}
          {slot.room ? (
            <span className="room">
              <Localized text={slot.room.name} locale={locale} />
            </span>
          ) : null}
        </div>
        <SessionTags entry={entry} context={context} />
        {session.theme ? (
          <p className="small muted">
            <Localized text={session.theme} locale={locale} />
          </p>
        ) : null}
        <PeopleRows session={session} locale={locale} />
        <ListRemarks lists={session.lists} locale={locale} />
        <Turns talks={entry.talks} context={context} />
      </Noted>
    </li>
  )
}

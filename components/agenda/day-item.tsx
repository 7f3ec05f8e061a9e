import type { CSSProperties } from 'react'
import { type AgendaContext, anchorOf } from '#components/agenda/context.ts'
import { HalfDayField } from '#components/agenda/half-day-field.tsx'
import { PeopleLine } from '#components/agenda/people-line.tsx'
import { SessionPlate } from '#components/agenda/session-plate.tsx'
import { SessionTitle } from '#components/agenda/session-title.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import type { AgendaItem, StartGroup, TimedDay } from '#lib/domain/sessions/layout/types.ts'
import { formatTime } from '#lib/platform/dates/format-time.ts'
import { instantOf, toRfc3339 } from '#lib/platform/dates/zone.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ItemProps<T> = { item: T; day: TimedDay; context: AgendaContext }
type Then = Extract<AgendaItem, { type: 'then' }>

/** One step of a day: what begins at a time, the present moment, a half day, what is only known to follow. */
export function DayItem({ item, day, context }: ItemProps<AgendaItem>) {
  switch (item.type) {
    case 'start':
      return <StartSlot item={item} day={day} context={context} />
    case 'now':
      return <NowLine day={day} context={context} />
    case 'half':
      return (
        <HalfDayField
          half={item.half}
          entries={item.entries}
          rows={day.halves[item.half] ?? null}
          context={context}
        />
      )
    case 'then':
      return <ThenSlot item={item} day={day} context={context} />
  }
}

function StartSlot({ item, day, context }: ItemProps<StartGroup>) {
  const t = getT(context.locale, 'agenda')
  const places = new Map(day.grid.places.map((place) => [place.key, place]))
  const isBreak = item.entries.every(({ session }) => session.kind === 'break')
  const isParallel = item.parallel > 1
  const row = places.get(item.entries[0]?.key ?? '')?.row ?? 1
  return (
    <li className={isBreak ? 'slot break' : 'slot'}>
      <h3 className="at" style={{ '--at': row } as CSSProperties}>
        <time dateTime={toRfc3339(item.startsAt, context.zone)}>
          {formatTime(item.startsAt, context.zone)}
        </time>
      </h3>
      {isParallel ? (
        <p className="par">
          {item.places === null
            ? t('parallelPlain', { count: item.parallel })
            : t('parallel', { count: item.parallel, places: item.places })}
        </p>
      ) : null}
      {!isParallel && !isBreak && item.ongoing > 0 ? (
        <p className="par">{t('ongoing', { count: item.ongoing })}</p>
      ) : null}
      <ol className={isParallel ? 'group is-par' : 'group'}>
        {item.entries.map((entry) => (
          <SessionPlate
            key={entry.key}
            entry={entry}
            context={context}
            place={places.get(entry.key) ?? null}
          />
        ))}
      </ol>
    </li>
  )
}

/** Passes behind the sessions and shows in the gaps; `NowClock` moves it each minute. */
function NowLine({
  day: { nowAt, grid, day },
  context,
}: Pick<ItemProps<never>, 'day' | 'context'>) {
  if (nowAt === null) return null
  const { now, zone } = context
  return (
    <li
      className="nowline"
      style={{ '--at': nowAt.row, '--into': nowAt.into.toFixed(3) } as CSSProperties}
      data-midnight={instantOf(day, '00:00', zone).getTime()}
      data-origin={grid.origin}
      data-step={grid.rowMinutes}
      data-rows={grid.rows}
    >
      <span>
        <span className="word">{getT(context.locale, 'agenda')('nowAt')} </span>
        <time dateTime={toRfc3339(now, zone)}>{formatTime(now, zone)}</time>
      </span>
    </li>
  )
}

function ThenSlot({ item: { entry, after }, day, context }: ItemProps<Then>) {
  const { locale } = context
  const t = getT(locale, 'agenda')
  const number = day.items
    .filter(({ type }) => type === 'then')
    .findIndex((other) => other.type === 'then' && other.entry === entry)
  return (
    <li
      className="slot then"
      id={anchorOf(entry.key)}
      style={{ '--at': day.grid.rows + 1 + number } as CSSProperties}
    >
      <h3 className="at">{t('then')}</h3>
      <ol className="group">
        <li className={`ses ${entry.session.status}`}>
          <h4>
            <SessionTitle session={entry.session} context={context} />
          </h4>
          {entry.session.people.length > 0 ? (
            <p className="by">
              <PeopleLine people={entry.session.people} locale={locale} titles />
            </p>
          ) : null}
          <p className="meta-line">
            {after ? (
              <span className="len">{t('after', { title: pickString(after.title, locale) })}</span>
            ) : null}
            {entry.slot.room ? (
              <span className="room">
                <Localized text={entry.slot.room.name} locale={locale} />
              </span>
            ) : null}
          </p>
        </li>
      </ol>
    </li>
  )
}

import type { CSSProperties } from 'react'
import { type AgendaContext, anchorOf } from '#components/agenda/context.ts'
import { PeopleLine } from '#components/agenda/people-line.tsx'
import { SessionTalks } from '#components/agenda/session-talks.tsx'
import { SessionTitle } from '#components/agenda/session-title.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import type { AgendaEntry, AgendaItem } from '#lib/domain/sessions/layout/types.ts'
import { formatDayPart } from '#lib/platform/dates/format-time.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type HalfItem = Extract<AgendaItem, { type: 'half' }>

export type HalfDayFieldProps = {
  half: HalfItem['half']
  entries: readonly AgendaEntry[]
  /** Rows of the wide grid */
  rows: { row: number; rowEnd: number } | null
  context: AgendaContext
}

/** A half day of which no more is known: a hatched field as tall as the half day, on a phone a block in place. */
export function HalfDayField({ half, entries, rows, context }: HalfDayFieldProps) {
  const { locale } = context
  const t = getT(locale, 'agenda')
  const style = rows ? ({ '--r': `${rows.row} / ${rows.rowEnd}` } as CSSProperties) : undefined
  return (
    <li className="half" style={style}>
      <div>
        <h3>{formatDayPart(half, locale)}</h3>
        <ol>
          {entries.map((entry) => (
            <li className={`ses ${entry.session.status}`} key={entry.key} id={anchorOf(entry.key)}>
              <h4>
                <SessionTitle session={entry.session} context={context} />
              </h4>
              {entry.session.people.length > 0 ? (
                <p className="by">
                  <PeopleLine people={entry.session.people} locale={locale} titles />
                </p>
              ) : null}
              <p className="by">
                <Unknown locale={locale} label={t('timeUnknown')} />
              </p>
              {entry.slot.room ? (
                <p className="meta-line">
                  <span className="room">
                    <Localized text={entry.slot.room.name} locale={locale} />
                  </span>
                </p>
              ) : null}
              <SessionTalks talks={entry.talks} context={context} />
            </li>
          ))}
        </ol>
      </div>
    </li>
  )
}

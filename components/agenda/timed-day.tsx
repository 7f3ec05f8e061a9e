import type { CSSProperties } from 'react'
import type { AgendaContext } from '#components/agenda/context.ts'
import { DayHeading } from '#components/agenda/day-heading.tsx'
import { DayItem } from '#components/agenda/day-item.tsx'
import { GridHeads } from '#components/agenda/grid-heads.tsx'
import { LooseList } from '#components/agenda/loose-list.tsx'
import type { TimedDay as TimedDayData } from '#lib/domain/sessions/layout/types.ts'
import type { AgendaRoom } from '#lib/domain/sessions/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'

/** Height of ten minutes on the wide grid, in px. */
const TEN_MINUTES = 24

export type TimedDayProps = {
  day: TimedDayData
  rooms: readonly AgendaRoom[]
  context: AgendaContext
}

/**
 * A day with exact times. One DOM: by itself it reads as a list by start time; from 1024 px CSS lays
 * the same entries on a grid of rooms and time.
 */
export function TimedDay({ day, rooms, context }: TimedDayProps) {
  const { grid } = day
  const hasHalves = Object.keys(day.halves).length > 0
  const style = {
    '--lanes': grid.lanes,
    '--rows': grid.rows,
    '--row': `${(TEN_MINUTES * grid.rowMinutes) / 10}px`,
  } as CSSProperties
  const id = `day-${day.day}`
  return (
    <section
      className={hasHalves ? 'day timed with-halves' : 'day timed'}
      id={id}
      aria-labelledby={`${id}-h`}
      style={style}
    >
      <DayHeading id={`${id}-h`} text={formatDay(day.day, context.locale, { weekday: true })} />
      <GridHeads grid={grid} rooms={rooms} hasHalves={hasHalves} context={context} />
      <div className="sheet">
        <Ticks rows={grid.rows} rowMinutes={grid.rowMinutes} />
        <ol className="slots">
          {day.items.map((item, index) => (
            // items of one drawn day; their order is what they are
            <DayItem key={index} item={item} day={day} context={context} />
          ))}
        </ol>
      </div>
      <LooseList entries={day.loose} context={context} />
    </section>
  )
}

/** The ruler of the wide grid: one piece for each half hour, long tick first, then two short ones. */
function Ticks({ rows, rowMinutes }: { rows: number; rowMinutes: number }) {
  const perHalfHour = 30 / rowMinutes
  return (
    <div className="ticks" aria-hidden="true">
      {Array.from({ length: Math.ceil(rows / perHalfHour) }, (_, index) => {
        const from = index * perHalfHour + 1
        return (
          <i
            key={from}
            style={{ gridRow: `${from} / ${Math.min(from + perHalfHour, rows + 1)}` }}
          />
        )
      })}
    </div>
  )
}

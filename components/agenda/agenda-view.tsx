import { AgendaBar } from '#components/agenda/agenda-bar.tsx'
import { AgendaEmpty, type EmptyReason } from '#components/agenda/agenda-empty.tsx'
import type { AgendaContext } from '#components/agenda/context.ts'
import { DayStrip } from '#components/agenda/day-strip.tsx'
import { ListRemarks } from '#components/agenda/list-remarks.tsx'
import { NowClock } from '#components/agenda/now-clock.tsx'
import { NowNext } from '#components/agenda/now-next.tsx'
import { TimedDay } from '#components/agenda/timed-day.tsx'
import { UntimedDay } from '#components/agenda/untimed-day.tsx'
import { UntimedNote } from '#components/agenda/untimed-note.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { layOutAgenda } from '#lib/domain/sessions/layout/utils.ts'
import { getNowAndNext, getProgrammePhase, isTimed } from '#lib/domain/sessions/policy.ts'
import type { AgendaFilters } from '#lib/domain/sessions/schema.ts'
import type { Agenda } from '#lib/domain/sessions/types.ts'
import {
  applyFilters,
  countSessions,
  daysOf,
  filterChoices,
  programmeDays,
} from '#lib/domain/sessions/utils.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import { dayInZone, formatZone } from '#lib/platform/dates/zone.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type AgendaViewProps = {
  agenda: Agenda
  /** Only values that the agenda knows */
  filters: AgendaFilters
  sources: Sources
  now: Date
  locale: Locale
}

/** The agenda under the forum's tabs: days, what is on, filters, and each day in the form its times allow. */
export function AgendaView({ agenda, filters, sources, now, locale }: AgendaViewProps) {
  const zone = agenda.forum.timeZone
  const moment = { now, zone }
  const days = daysOf(agenda)
  const phase = getProgrammePhase(days, moment)
  const today = dayInZone(now, zone)
  const path = `forums/${agenda.forum.slug}/agenda`
  const isRunning = phase === 'running'
  const shown = shownDay(
    filters,
    isRunning && programmeDays(agenda.sessions).includes(today) ? today : null,
  )
  const sessions = applyFilters(agenda.sessions, { ...filters, day: shown ?? undefined })
  const drawn = layOutAgenda(
    sessions,
    agenda.rooms.map(({ slug }) => slug),
    moment,
    agenda.sessions,
  )
  const hasTimes = agenda.sessions.some(({ slots }) => slots.some(isTimed))
  const context: AgendaContext = {
    locale,
    forumSlug: agenda.forum.slug,
    zone,
    now,
    isRunning,
    isOpen: agenda.forum.isSample || phase === 'upcoming' || isRunning,
    sources,
  }
  const count = countSessions(agenda.sessions)
  return (
    <div className="agenda">
      <DayStrip
        days={programmeDays(agenda.sessions)}
        {...{ today, shown, filters, path, locale }}
      />
      <div className="wrap">
        <AgendaBar
          choices={filterChoices(agenda)}
          filters={filters}
          count={countSessions(sessions)}
          {...{ zone, hasTimes, path, locale }}
        />
        {isRunning ? (
          <NowNext
            {...getNowAndNext(agenda.sessions, moment)}
            {...{ today, shown, zone, path, locale }}
          />
        ) : null}
        {drawn.length > 0 && !hasTimes ? <UntimedNote days={drawn} locale={locale} /> : null}
        {drawn.length > 0 ? <ListRemarks lists={agenda.lists} locale={locale} /> : null}
        {drawn.map((day) =>
          day.type === 'timed' ? (
            <TimedDay key={day.day} day={day} rooms={agenda.rooms} context={context} />
          ) : (
            <UntimedDay key={day.day ?? ''} day={day} context={context} />
          ),
        )}
        {drawn.length === 0 ? (
          <AgendaEmpty
            reason={emptyReason(agenda, phase)}
            forumSlug={agenda.forum.slug}
            {...{ count, locale }}
          />
        ) : null}
        {agenda.updatedAt && hasTimes ? (
          <p className="as-of meta">
            {getT(locale, 'agenda')('updatedAt', {
              when: formatDateTime(agenda.updatedAt, zone, locale),
              zone: formatZone(zone, locale),
            })}
          </p>
        ) : null}
        {agenda.versions > 1 ? (
          <p>
            <a className="act" href={hrefOf(locale, `${path}/versions`)}>
              {getT(locale, 'agenda')('versions.earlier')}
            </a>
          </p>
        ) : null}
      </div>
      {isRunning ? <NowClock /> : null}
    </div>
  )
}

/** While the forum runs the page opens on today; a filter looks through all days unless one is chosen. */
function shownDay({ day, ...others }: AgendaFilters, today: string | null): string | null {
  if (day !== undefined) return day === 'all' ? null : day
  return Object.keys(others).length > 0 ? null : today
}

function emptyReason(agenda: Agenda, phase: ReturnType<typeof getProgrammePhase>): EmptyReason {
  if (agenda.sessions.length > 0) return 'noMatch'
  if (agenda.forum.kind === 'programme') return 'emptyProgramme'
  return phase === 'over' ? 'emptyPast' : 'empty'
}

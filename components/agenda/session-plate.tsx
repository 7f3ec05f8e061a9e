import type { CSSProperties } from 'react'
import { type AgendaContext, anchorOf, sessionPath } from '#components/agenda/context.ts'
import { PeopleLine } from '#components/agenda/people-line.tsx'
import { SessionStar } from '#components/agenda/session-star.tsx'
import { SessionTags } from '#components/agenda/session-tags.tsx'
import { SessionTalks } from '#components/agenda/session-talks.tsx'
import { SessionTitle } from '#components/agenda/session-title.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { GridPlace } from '#lib/domain/sessions/grid/types.ts'
import type { AgendaEntry } from '#lib/domain/sessions/layout/types.ts'
import { elapsedShare, isTimed } from '#lib/domain/sessions/policy.ts'
import { cn } from '#lib/platform/cn.ts'
import { formatDuration, formatTime, minutesBetween } from '#lib/platform/dates/format-time.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SessionPlateProps = {
  entry: AgendaEntry
  context: AgendaContext
  /** Where it stands on the wide grid; null in the fields beside it. */
  place: GridPlace | null
}

/** So short that title, people and room share one line on the wide grid; minutes. */
const SHORT_MINUTES = 30

/** One session on the agenda: an entry of the list on a phone, a plate as long as its time on the wide grid. */
export function SessionPlate({ entry, context, place }: SessionPlateProps) {
  const { locale, now } = context
  const { session, slot, block } = entry
  const t = getT(locale, 'agenda')
  const minutes = isTimed(slot) ? minutesBetween(slot.startsAt, slot.endsAt) : null
  return (
    <li
      id={anchorOf(entry.key)}
      className={cn(
        'ses',
        `kind-${session.kind}`,
        context.isRunning && entry.phase,
        context.isRunning && entry.isNext && 'next',
        session.status,
        place?.isWhole && 'whole',
        minutes !== null && minutes <= SHORT_MINUTES && 'short',
      )}
      style={placeStyle(place, entry, now)}
      {...(isTimed(slot)
        ? { 'data-from': Date.parse(slot.startsAt), 'data-to': Date.parse(slot.endsAt) }
        : {})}
    >
      <h4>
        <SessionTitle session={session} context={context} />
      </h4>
      <SessionStar session={session} context={context} />
      <SessionTags entry={entry} context={context} />
      {block ? (
        <p className="by">
          <a href={hrefOf(locale, sessionPath(context.forumSlug, block.slug))}>
            {t('ofBlock', { block: '' })}
            <Localized text={block.title} locale={locale} />
          </a>
        </p>
      ) : null}
      {session.people.length + session.organisations.length > 0 ? (
        <p className="by">
          <PeopleLine
            people={session.people}
            organisations={session.organisations}
            locale={locale}
            titles
          />
        </p>
      ) : null}
      <p className="meta-line">
        <Length entry={entry} minutes={minutes} context={context} />
        {slot.room ? (
          <span className="room">
            <Localized text={slot.room.name} locale={locale} />
          </span>
        ) : null}
        {session.capacity === null ? null : (
          <span className="cap">{t('capacity', { count: session.capacity })}</span>
        )}
      </p>
      <SessionTalks talks={entry.talks} context={context} />
    </li>
  )
}

function placeStyle(place: GridPlace | null, entry: AgendaEntry, now: Date): CSSProperties {
  const elapsed =
    entry.phase === 'now' ? { '--el': `${(elapsedShare(entry.slot, now) * 100).toFixed(1)}%` } : {}
  const at = place
    ? {
        '--c': `${place.column + 1} / ${place.columnEnd + 1}`,
        '--r': `${place.row} / ${place.rowEnd}`,
      }
    : {}
  return { ...at, ...elapsed } as CSSProperties
}

type LengthProps = { entry: AgendaEntry; minutes: number | null; context: AgendaContext }

function Length({ entry: { slot, phase, session }, minutes, context }: LengthProps) {
  const { locale, zone } = context
  if (minutes === null || slot.endsAt === null) return null
  const t = getT(locale, 'agenda')
  const length = formatDuration(minutes, locale)
  const isUntil = phase === 'now' || session.kind === 'break'
  return (
    <span className="len">
      {isUntil ? t('lengthUntil', { length, time: formatTime(slot.endsAt, zone) }) : length}
    </span>
  )
}

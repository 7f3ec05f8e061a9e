import { isTimed } from '#lib/domain/sessions/policy.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import {
  formatDayPart,
  formatDuration,
  formatTime,
  formatTimeRange,
  minutesBetween,
} from '#lib/platform/dates/format-time.ts'
import { type Locale, langOf } from '#lib/platform/i18n/locales.ts'
import { pickString, pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { findClashes } from '../policy.ts'
import type { Clash, StarredSession } from '../types.ts'
import type { AgendaDay, AgendaEntry, AgendaView, ClashLine } from './types.ts'

type Placed = StarredSession['slots'][number]

/** Where a slot stands in its day: by its start; what has no time comes first. */
const order = ({ startsAt, half }: Placed) =>
  startsAt ?? (half === null ? '' : half === 'morning' ? '0' : '1')

function timeWords(slot: Placed, zone: string, locale: Locale): string {
  const t = getT(locale, 'agenda')
  if (isTimed(slot)) return formatTimeRange(slot.startsAt, slot.endsAt, zone, locale)
  if (slot.startsAt !== null) return formatTime(slot.startsAt, zone)
  if (slot.half !== null) return formatDayPart(slot.half, locale)
  return slot.precision === 'day' ? t('wholeDay') : `□ ${t('timeUnknown')}`
}

/** Starred sessions by day, in the words of `locale`, with what happens at the same time. */
export function presentAgenda(sessions: readonly StarredSession[], locale: Locale): AgendaView {
  const clashes = findClashes(sessions)
  const clashing = new Set(clashes.flatMap(({ keys }) => keys))
  const days = new Map<string, { slot: Placed; entry: AgendaEntry }[]>()
  for (const session of sessions) {
    const { forum, key } = session
    const title = pickText(session.title, locale)
    for (const slot of session.slots) {
      const day = slot.day ?? ''
      const entry: AgendaEntry = {
        key,
        href: `/${locale}/forums/${forum.slug}/sessions/${session.slug}`,
        title: title.text,
        ...(title.lang === langOf(locale) ? {} : { lang: title.lang }),
        time: timeWords(slot, forum.timeZone, locale),
        room: slot.room && pickString(slot.room.name, locale),
        forum: pickString(forum.shortName ?? forum.name, locale),
        isCancelled: session.status === 'cancelled',
        hasClash: clashing.has(key),
      }
      days.set(day, [...(days.get(day) ?? []), { slot, entry }])
    }
  }
  const byDay = [...days].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    days: byDay.map(([day, list]): AgendaDay => {
      const sorted = list.sort(
        (a, b) =>
          order(a.slot).localeCompare(order(b.slot)) || a.entry.key.localeCompare(b.entry.key),
      )
      return {
        id: day || 'undated',
        label: day
          ? formatDay(day, locale, { weekday: true })
          : getT(locale, 'agenda')('mine.undated'),
        entries: sorted.map(({ entry }) => entry),
      }
    }),
    clashes: clashes.map((clash) => drawClash(clash, sessions, locale)),
    keys: sessions.map(({ key }) => key),
  }
}

function drawClash(clash: Clash, sessions: readonly StarredSession[], locale: Locale): ClashLine {
  const t = getT(locale, 'agenda')
  const bars = clash.keys.map((key) => {
    const session = sessions.find((one) => one.key === key) as StarredSession
    const slot = session.slots.find((one) => isTimed(one) && covers(one, clash)) as Placed & {
      startsAt: string
      endsAt: string
    }
    return { key, session, slot, zone: session.forum.timeZone }
  })
  const starts = bars.map(({ slot }) => Date.parse(slot.startsAt))
  const ends = bars.map(({ slot }) => Date.parse(slot.endsAt))
  const from = Math.min(...starts)
  const length = Math.max(...ends) - from
  const share = (instant: string) =>
    Math.round(((Date.parse(instant) - from) / length) * 1_000) / 10
  const zone = bars[0]?.zone ?? 'UTC'
  const [a, b] = bars.map(({ session }) => pickString(session.title, locale))
  const minutes = minutesBetween(clash.startsAt, clash.endsAt)
  return {
    id: clash.keys.join(' '),
    day: formatDay(bars[0]?.slot.day ?? '', locale, { weekday: true }),
    words: t('mine.clash', {
      a: a ?? '',
      b: b ?? '',
      length: formatDuration(minutes, locale),
    }),
    from: formatTime(new Date(from), zone),
    to: formatTime(new Date(from + length), zone),
    overlap: [share(clash.startsAt), share(clash.endsAt)],
    bars: bars.map(({ key, session, slot }) => ({
      key,
      title: pickString(session.title, locale),
      time: formatTimeRange(slot.startsAt, slot.endsAt, session.forum.timeZone, locale),
      start: share(slot.startsAt),
      end: share(slot.endsAt),
    })),
  }
}

const covers = (slot: { startsAt: string; endsAt: string }, clash: Clash) =>
  Date.parse(slot.startsAt) <= Date.parse(clash.startsAt) &&
  Date.parse(slot.endsAt) >= Date.parse(clash.endsAt)

import { HALF_DAY_HOURS } from '#lib/domain/sessions/constants.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { spanOf } from '../clock/utils.ts'
import type { KeptSession } from '../publishing/types.ts'
import type { PlannedSlot } from '../types.ts'
import { DIFFERENCES, type VersionDay, type VersionDifference, type VersionRow } from './types.ts'

/** The days of a version, each in the order of time; what has no day comes last. */
export function daysOfVersion(sessions: readonly KeptSession[]): VersionDay[] {
  const isLoose = ({ slots }: KeptSession) => slots.every(({ day }) => day === null)
  const slugs = new Set(sessions.map(({ slug }) => slug))
  const hangs = (session: KeptSession) =>
    session.parent !== null && slugs.has(session.parent) && isLoose(session)
  const rows = sessions
    .filter((session) => !hangs(session))
    .flatMap((session) =>
      session.slots.map((slot, index): VersionRow => {
        const own = (one: KeptSession) => hangs(one) && one.parent === session.slug
        return { session, slot, parts: index === 0 ? sessions.filter(own) : [] }
      }),
    )
  const days = [...new Set(rows.map(({ slot }) => slot.day))].toSorted((one, other) =>
    one === null ? 1 : other === null ? -1 : one < other ? -1 : 1,
  )
  return days.map((day) => ({
    day,
    rows: rows
      .filter(({ slot }) => slot.day === day)
      .toSorted((one, other) => startOf(one.slot) - startOf(other.slot)),
  }))
}

/** Minutes since midnight at which it is taken to begin; what has no time of the day comes after all that has. */
function startOf({ from, half }: PlannedSlot): number {
  if (from !== null) return from
  return half === null ? Number.MAX_SAFE_INTEGER : HALF_DAY_HOURS[half].from * 60
}

const COMPARED: Record<(typeof DIFFERENCES)[number], (session: KeptSession) => unknown> = {
  time: ({ slots }) => slots.map(({ day, half, from, to }) => [day, half, from, to]),
  room: ({ slots }) => slots.map(({ room }) => room),
  title: ({ title }) => LANGS.map((lang) => title[lang] ?? ''),
  status: ({ status }) => status,
}

/**
 * How a version differs from the one before, by what readers saw of both: what organisers drew up and took
 * back again stands in no version, and so in no difference.
 */
export function differencesOf(
  before: readonly KeptSession[],
  after: readonly KeptSession[],
): VersionDifference[] {
  const old = new Map(before.map((session) => [session.slug, session]))
  const now = new Set(after.map(({ slug }) => slug))
  const there = after.flatMap((session): VersionDifference[] => {
    const { slug, title } = session
    const earlier = old.get(slug)
    if (!earlier) return [{ slug, title, kind: 'added', what: [] }]
    const what = DIFFERENCES.filter(
      (one) => JSON.stringify(COMPARED[one](earlier)) !== JSON.stringify(COMPARED[one](session)),
    )
    return what.length === 0 ? [] : [{ slug, title, kind: 'changed', what }]
  })
  const gone = before
    .filter(({ slug }) => !now.has(slug))
    .map(({ slug, title }): VersionDifference => ({ slug, title, kind: 'removed', what: [] }))
  return [...there, ...gone]
}

/** `09:40–10:20`; null where it is not known to the minute. */
export const timeOf = ({ from, to }: PlannedSlot): string | null =>
  from === null || to === null ? null : spanOf(from, to)

/** What the room was called in that version; where it does not say, what it is called now. */
export function roomOf(
  session: KeptSession,
  { room }: PlannedSlot,
  now: ReadonlyMap<string, LocalizedText>,
): LocalizedText | null {
  if (room === null) return null
  return session.rooms?.find(({ slug }) => slug === room)?.name ?? now.get(room) ?? null
}

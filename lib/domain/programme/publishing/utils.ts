import { SPOKEN_KINDS } from '#lib/domain/sessions/constants.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { formatDayPart } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { JudgedClash } from '../clashes/types.ts'
import { spanOf } from '../clock/utils.ts'
import type { DraftSession, PlannedRoom, PlannedSession, PlannedSlot, Programme } from '../types.ts'
import type { KeptSession, SessionDiff, Warning } from './types.ts'

/** Grows with every edit of any part: what is published is what the diff has shown. */
export function draftMark(sessions: readonly Pick<DraftSession, 'version'>[]): number {
  return sessions.reduce((sum, { version }) => sum + version, 0)
}

/** What publishing would change, in the order of the programme. */
export function diffOf(sessions: readonly DraftSession[]): SessionDiff[] {
  return sessions
    .filter(({ changed }) => changed.length > 0)
    .map(({ slug, title, changed, isRetired, isNew }) => {
      if (isNew) return { slug, title, kind: 'added', fields: [] }
      if (isRetired) return { slug, title, kind: 'removed', fields: [] }
      return { slug, title, kind: 'changed', fields: changed }
    })
}

/** What is doubtful or missing in the programme as it would be published. */
export function warningsOf(
  { sessions }: Pick<Programme, 'sessions'>,
  clashes: readonly JudgedClash[],
): Warning[] {
  const shown = sessions.filter(({ isRetired, status }) => !isRetired && status === 'scheduled')
  const open = clashes.filter(({ reason }) => reason === null)
  const slugsOf = (where: (session: DraftSession) => boolean) =>
    shown.filter(where).map(({ slug }) => slug)
  const warnings: Warning[] = [
    { type: 'clash', sessions: [...new Set(open.flatMap((clash) => clash.sessions))] },
    { type: 'no_time', sessions: slugsOf(({ slots }) => slots.every(({ day }) => day === null)) },
    {
      type: 'no_room',
      sessions: slugsOf(
        ({ slots, parent }) => parent === null && slots.every(({ room }) => room === null),
      ),
    },
    {
      type: 'no_speaker',
      sessions: slugsOf(({ kind, people }) => people.length === 0 && SPOKEN_KINDS.includes(kind)),
    },
    { type: 'no_english', sessions: slugsOf(({ title }) => title.en === undefined) },
  ]
  return warnings.filter((warning) => warning.sessions.length > 0)
}

export const toKept = (session: DraftSession, rooms: readonly PlannedRoom[]): KeptSession => ({
  slug: session.slug,
  kind: session.kind,
  status: session.status,
  parent: session.parent,
  title: session.title,
  slots: session.slots,
  rooms: rooms
    .filter(({ slug }) => session.slots.some(({ room }) => room === slug))
    .map(({ slug, name }) => ({ slug, name })),
})

type Shown = Pick<PlannedSession, 'status' | 'slots'>

/** What readers are told for a day about a part that has moved; null where they need not be told. */
export function changeText(
  before: Shown,
  after: Shown,
  rooms: readonly PlannedRoom[],
): LocalizedText | null {
  const zh = sentenceOf(before, after, rooms, 'zh')
  return zh === '' ? null : { 'zh-Hans': zh, en: sentenceOf(before, after, rooms, 'en') }
}

function sentenceOf(
  before: Shown,
  after: Shown,
  rooms: readonly PlannedRoom[],
  locale: Locale,
): string {
  const t = getT(locale, 'programme')
  if (before.status !== after.status) return t(`change.${after.status}`)
  const [old, now] = [before.slots[0], after.slots[0]]
  if (!old || !now || before.slots.length !== after.slots.length) return t('change.slots')
  const when = (slot: typeof now) => [slot.day, slot.half, slot.from, slot.to].join(' ')
  const parts: string[] = []
  if (when(old) !== when(now)) parts.push(t('change.time', { when: whenOf(now, locale) }))
  if (old.room !== now.room) {
    const room = rooms.find(({ slug }) => slug === now.room)
    parts.push(
      room ? t('change.room', { room: pickString(room.name, locale) }) : t('change.noRoom'),
    )
  }
  const hasOther = JSON.stringify(before.slots.slice(1)) !== JSON.stringify(after.slots.slice(1))
  if (hasOther) parts.push(t('change.slots'))
  return parts.join(t('change.join'))
}

/** 3月4日 09:40–10:20, as far as it is known. */
export function whenOf(
  { day, half, from, to }: Pick<PlannedSlot, 'day' | 'half' | 'from' | 'to'>,
  locale: Locale,
): string {
  const t = getT(locale, 'programme')
  if (day === null) return t('change.noTime')
  const on = formatDay(day, locale, { year: false })
  if (half !== null) return t('change.half', { day: on, half: formatDayPart(half, locale) })
  return from === null || to === null ? on : `${on} ${spanOf(from, to)}`
}

/** Whoever was drafted and has since become one with another stands as that one, once in each role. */
export function withPeopleFollowed(
  draft: DraftSession,
  moved: ReadonlyMap<string, string>,
): DraftSession {
  const gone = draft.people.filter(({ person }) => moved.has(person))
  if (gone.length === 0) return draft
  const people = draft.people.filter(({ person }) => !moved.has(person))
  for (const one of gone) {
    const person = moved.get(one.person) ?? one.person
    const isThere = people.some((other) => other.person === person && other.role === one.role)
    if (!isThere) people.push({ ...one, person })
  }
  return { ...draft, people }
}

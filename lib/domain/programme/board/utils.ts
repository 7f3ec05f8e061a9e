import type { Steps } from '#lib/domain/edits/types.ts'
import { HALF_DAY_HOURS } from '#lib/domain/sessions/constants.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { formatDayPart } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString, pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'
import type { JudgedClash } from '../clashes/types.ts'
import { spanOf } from '../clock/utils.ts'
import type { GridPart } from '../layout/types.ts'
import { extentOf } from '../layout/utils.ts'
import { draftMark } from '../publishing/utils.ts'
import { isMovable, partsOfBlock } from '../shifting/utils.ts'
import type { DraftSession, PlannedSlot, Programme } from '../types.ts'
import { clashLine } from './clashes/utils.ts'
import type { Board, BoardRow } from './types.ts'

type View = { locale: Locale; programme: Programme; clashes: readonly JudgedClash[] }
type Placed = { session: DraftSession; slot: PlannedSlot; index: number }
/** Slugs of what each block takes along when it is moved. */
type Blocks = ReadonlyMap<string, readonly string[]>

const TRAY_MINUTES = 30

/** The page of a programme for one day (its first where that day is none), in the reader's language. */
export function boardOf(view: View & { steps: Steps; day: string | undefined }): Board {
  const { locale, programme, clashes, steps } = view
  const t = getT(locale, 'programme')
  const shown = programme.sessions.filter(({ isRetired }) => !isRetired)
  const days = daysOf(programme, shown)
  const day = days.find((one) => one === view.day) ?? days[0] ?? null
  const ofDay = day === null ? [] : slotsOn(shown, day)
  const inside = { ...view, blocks: blocksOf(shown) }
  const timed = ofDay.flatMap((one): GridPart[] => {
    const { from, to, room } = one.slot
    if (from === null || to === null) return []
    return [{ ...gridPart(inside, one), from, to, room }]
  })
  const without = shown.filter(({ slots }) => slots.every((slot) => slot.day === null))
  const waiting = [
    ...ofDay.filter(({ slot }) => slot.from === null).map(({ session }) => session),
    ...without,
  ]
  const open = clashes.filter(({ reason }) => reason === null)
  return {
    mark: draftMark(programme.sessions),
    note: draftNote(locale, programme),
    steps: { undo: idOf(steps.undo), redo: idOf(steps.redo) },
    clashTitle: t('clashes.title', { count: open.length }),
    clashes: [...open, ...clashes.filter(({ reason }) => reason !== null)].map((clash) =>
      clashLine(view, clash),
    ),
    days: days.map((one) => ({
      day: one,
      label: formatDay(one, locale, { year: false, weekday: true }),
      count: formatCount(slotsOn(shown, one).length, locale),
      href: `/${locale}/organise/${programme.slug}/programme?day=${one}`,
    })),
    day,
    gridLabel:
      day === null
        ? ''
        : t('grid.label', { day: formatDay(day, locale, { year: false, weekday: true }) }),
    rooms: roomsOf(view, timed),
    extent: extentOf(timed),
    parts: timed,
    tray: waiting.map((session) => ({
      ...gridPart(inside, { session, index: 0 }),
      from: 0,
      to: TRAY_MINUTES,
      room: null,
    })),
    rows: ofDay.map((one) => rowOf(view, one.session, one.slot)),
    untimedRows: without.map((session) => rowOf(view, session, null)),
    removedRows: programme.sessions
      .filter(({ isRetired }) => isRetired)
      .map((session) => rowOf(view, session, null)),
    isEmpty: shown.length === 0,
  }
}

const idOf = (id: bigint | null) => (id === null ? null : String(id))

/** The forum's days, and every other day on which something stands. */
function daysOf({ days }: Programme, sessions: readonly DraftSession[]): string[] {
  const used = sessions.flatMap(({ slots }) => slots.flatMap(({ day }) => day ?? []))
  return [...new Set([...days, ...used])].toSorted()
}

/** What stands on a day, by its time; what has none that day comes last. */
function slotsOn(sessions: readonly DraftSession[], day: string): Placed[] {
  const start = ({ from, half }: PlannedSlot) =>
    from ?? (half ? HALF_DAY_HOURS[half].from * 60 : Number.MAX_SAFE_INTEGER)
  return sessions
    .flatMap((session) =>
      session.slots.flatMap((slot, index) => (slot.day === day ? { session, slot, index } : [])),
    )
    .toSorted((a, b) => start(a.slot) - start(b.slot))
}

/** How far the draft is from what readers see, in a line. */
export function draftNote(locale: Locale, { sessions, publishedNumber }: Programme): string {
  const t = getT(locale, 'programme')
  const count = sessions.filter(({ changed }) => changed.length > 0).length
  const number = publishedNumber
  if (count === 0) return number > 0 ? t('asPublished', { number }) : t('untouched')
  return number > 0 ? t('published', { number, count }) : t('unpublished', { count })
}

function roomsOf({ locale, programme }: View, timed: readonly GridPart[]) {
  const t = getT(locale, 'programme')
  const rooms = programme.rooms.map(({ slug, name, capacity }) => ({
    slug,
    name: pickString(name, locale),
    seats: capacity === null ? null : t('grid.seats', { count: capacity }),
  }))
  const isNeeded = rooms.length === 0 || timed.some(({ room }) => room === null)
  return isNeeded ? [...rooms, { slug: null, name: t('grid.roomless'), seats: null }] : rooms
}

/** What publishing would do to a part. */
export function stateOf(session: DraftSession): 'fresh' | 'removed' | 'changed' | 'same' {
  if (session.isNew) return 'fresh'
  if (session.isRetired) return 'removed'
  return session.changed.length > 0 ? 'changed' : 'same'
}

const hrefOf = ({ locale, programme }: View, slug: string) =>
  `/${locale}/organise/${programme.slug}/programme/${slug}`

/** Every part with something in it. */
function blocksOf(sessions: readonly DraftSession[]): Blocks {
  const parents = new Set(sessions.map(({ parent }) => parent))
  const blocks = sessions.filter(({ slug }) => parents.has(slug))
  return new Map(
    blocks.map((block) => [
      block.slug,
      partsOfBlock(sessions, block).flatMap(({ slug }) => (slug === block.slug ? [] : slug)),
    ]),
  )
}

function gridPart(
  view: View & { blocks: Blocks },
  { session, index }: Pick<Placed, 'session' | 'index'>,
): Omit<GridPart, 'from' | 'to' | 'room'> {
  const { text, lang } = pickText(session.title, view.locale)
  const state = stateOf(session)
  return {
    session: session.slug,
    slot: index,
    version: session.version,
    title: text,
    lang,
    href: hrefOf(view, session.slug),
    parent: session.parent,
    within: [...view.blocks].flatMap(([block, slugs]) =>
      slugs.includes(session.slug) ? block : [],
    ),
    holds: view.blocks.get(session.slug)?.length ?? 0,
    state: session.status === 'cancelled' ? 'cancelled' : state === 'removed' ? 'changed' : state,
    isClashing: view.clashes.some(
      ({ sessions, reason }) => reason === null && sessions.includes(session.slug),
    ),
  }
}

/** One part as a line of the list. */
export function rowOf(view: View, session: DraftSession, slot: PlannedSlot | null): BoardRow {
  const { locale, programme } = view
  const t = getT(locale, 'programme')
  const { text, lang } = pickText(session.title, locale)
  const room = programme.rooms.find(({ slug }) => slug === slot?.room)
  const names = session.people.map(({ person, nameAsPrinted }) => {
    const name = programme.people.get(person)
    return name ? pickString(name, locale, { kind: 'person' }) : nameAsPrinted
  })
  return {
    session: session.slug,
    href: hrefOf(view, session.slug),
    title: text,
    lang,
    time: timeOf(slot, locale),
    room: room ? pickString(room.name, locale) : t('list.noRoom'),
    people: names.join(getT(locale, 'common')('listSeparator')),
    states: statesOf(view, session),
    isPart: session.parent !== null,
    move: isMovable(programme.sessions, session)
      ? { href: `${hrefOf(view, session.slug)}#block-move`, label: t('shift.to', { title: text }) }
      : null,
  }
}

function timeOf(slot: PlannedSlot | null, locale: Locale): string {
  const t = getT(locale, 'programme')
  if (slot?.from != null && slot.to !== null) {
    return spanOf(slot.from, slot.to)
  }
  return slot?.half ? formatDayPart(slot.half, locale) : t('list.noTime')
}

function statesOf({ locale, clashes }: View, session: DraftSession): BoardRow['states'] {
  const t = getT(locale, 'programme')
  const own = clashes.filter(({ sessions }) => sessions.includes(session.slug))
  const isOpen = own.some(({ reason }) => reason === null)
  const quiet = (text: string) => ({ text, isClash: false })
  return [
    ...(isOpen ? [{ text: t('list.clash'), isClash: true }] : []),
    ...(own.length > 0 && !isOpen ? [quiet(t('list.accepted'))] : []),
    ...(session.status === 'cancelled' ? [quiet(t('list.cancelled'))] : []),
    quiet(t(`list.${stateOf(session)}`)),
    ...(session.title.en === undefined ? [quiet(t('list.noEnglish'))] : []),
  ]
}

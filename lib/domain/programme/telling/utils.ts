import { addDays, instantOf } from '#lib/platform/dates/zone.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { instantsOf } from '../fields/slots/utils.ts'
import { whenOf } from '../publishing/utils.ts'
import type { DraftSession, Placed, PlannedRoom } from '../types.ts'
import type { Told, ToldChange, ToldPart, ToldSlot } from './types.ts'

type Moment = { now: Date; timeZone: string }

/** The parts that would be somewhere else, at another time, called otherwise or not at all, as they stand before it. */
export function movedOf(
  sessions: readonly Pick<DraftSession, keyof Placed | 'sessionId' | 'before' | 'changed'>[],
  rooms: readonly PlannedRoom[],
  moment: Moment,
): ToldPart[] {
  return sessions
    .filter(({ changed }) => changed.length > 0)
    .flatMap((session) => {
      const [before, after] = [session.before, session].map((one) => toldOf(one, rooms))
      if (!before || !after || !isWorthTelling({ before, after }, moment)) return []
      return [{ sessionId: session.sessionId, ...before }]
    })
}

function toldOf({ title, status, isRetired, slots }: Placed, rooms: readonly PlannedRoom[]): Told {
  return {
    ...{ title, status, isRetired },
    slots: slots.map(({ day, half, from, to, room }) => {
      const known = rooms.find(({ slug }) => slug === room)
      return { day, half, from, to, room: known ? { slug: known.slug, name: known.name } : null }
    }),
  }
}

/** What differs of the parts that somebody chose, and is not over: `before` as a notice has it, `now` as it is. */
export function changesOf<Part extends ToldPart>(
  before: readonly ToldPart[],
  now: readonly Part[],
  moment: Moment,
): { before: Told; after: Part }[] {
  return now.flatMap((after) => {
    const old = before.find(({ sessionId }) => sessionId === after.sessionId)
    return old && isWorthTelling({ before: old, after }, moment) ? [{ before: old, after }] : []
  })
}

const isWorthTelling = (change: ToldChange, moment: Moment) =>
  !isSame(change) && !(isOver(change.before, moment) && isOver(change.after, moment))

function isSame({ before, after }: ToldChange): boolean {
  // Whoever sees neither is told nothing, whatever has become of it meanwhile.
  if (isGone(before) && isGone(after)) return true
  return (
    isGone(before) === isGone(after) &&
    sameText(before.title, after.title) &&
    before.slots.length === after.slots.length &&
    before.slots.every((slot, index) => placeKey(slot) === placeKey(after.slots[index]))
  )
}

/** It does not take place, or stands in no programme any more. */
const isGone = ({ status, isRetired }: Told) => isRetired || status === 'cancelled'

const sameText = (one: LocalizedText, other: LocalizedText) =>
  LANGS.every((lang) => one[lang] === other[lang])

const timeKey = ({ day, half, from, to }: ToldSlot) => [day, half, from, to].join(' ')
const placeKey = (slot: ToldSlot | undefined) =>
  slot === undefined ? '' : `${timeKey(slot)} ${slot.room?.slug ?? ''}`

/** Whether all of it has ended; what has no day has not. */
function isOver({ slots }: Told, { now, timeZone }: Moment): boolean {
  return slots.every((slot) => {
    if (slot.day === null) return false
    const exact = instantsOf({ ...slot, precision: 'exact', room: null }, timeZone)
    return (exact?.endsAt ?? instantOf(addDays(slot.day, 1), '00:00', timeZone)) <= now
  })
}

/** One change as a letter says it: what it is called, how it was, how it is. */
export function changeWords({ before, after }: ToldChange, locale: Locale) {
  const t = getT(locale, 'letters')
  const title = pickString(after.title, locale)
  const oldTitle = pickString(before.title, locale)
  const hasRoom = [...before.slots, ...after.slots].some(({ room }) => room !== null)
  const was = isGone(before) ? stateWords(before, locale) : placeWords(before, hasRoom, locale)
  return {
    title,
    was: title === oldTitle ? was : t('programme_changed.called', { title: oldTitle, was }),
    is: isGone(after) ? stateWords(after, locale) : placeWords(after, hasRoom, locale),
  }
}

const stateWords = ({ isRetired }: Told, locale: Locale) =>
  getT(
    locale,
    'letters',
  )(isRetired ? 'programme_changed.taken_out' : 'programme_changed.called_off')

/** 3月4日 09:40–10:20，201会议室 for each slot. */
function placeWords({ slots }: Told, hasRoom: boolean, locale: Locale): string {
  const t = getT(locale, 'letters')
  const noRoom = getT(locale, 'programme')('change.noRoom')
  return slots
    .map((slot) => {
      const when = whenOf(slot, locale)
      if (!hasRoom) return when
      const room = slot.room ? pickString(slot.room.name, locale) : noRoom
      return t('programme_changed.at', { when, room })
    })
    .join(t('programme_changed.and'))
}

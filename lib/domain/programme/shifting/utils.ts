import type { Fields } from '#lib/domain/edits/types.ts'
import { addDays } from '#lib/platform/dates/zone.ts'
import { fieldsOfSlot } from '../fields/slots/utils.ts'
import type { DraftSession, PlannedSlot } from '../types.ts'

const DAY_MINUTES = 24 * 60

/** How far a block goes: whole days, and minutes on the clock of each day. */
export type Shift = { days: number; minutes: number }

/** A block and everything in it, however deep; what was taken out stays where it was. */
export function partsOfBlock(
  sessions: readonly DraftSession[],
  block: DraftSession,
): DraftSession[] {
  const own = [block]
  for (const part of own) {
    const inside = sessions.filter(({ parent, isRetired }) => parent === part.slug && !isRetired)
    own.push(...inside.filter((one) => !own.includes(one)))
  }
  return own
}

/** Every time of a part, moved; null where one would begin on another day than the others of its day. */
export function shiftedFields(part: DraftSession, shift: Shift): Fields | null {
  const slots = part.slots.map((slot) => shifted(slot, shift))
  if (!slots.every((slot) => slot !== null)) return null
  return Object.assign({}, ...slots.map(fieldsOfSlot))
}

/** A time that is not known to the minute goes by days alone. */
function shifted(slot: PlannedSlot, { days, minutes }: Shift): PlannedSlot | null {
  const day = slot.day === null ? null : addDays(slot.day, days)
  if (slot.from === null || slot.to === null) return { ...slot, day }
  const from = slot.from + minutes
  return from < 0 || from >= DAY_MINUTES ? null : { ...slot, day, from, to: slot.to + minutes }
}

import type { Fields } from '#lib/domain/edits/types.ts'
import { addDays } from '#lib/platform/dates/zone.ts'
import { DAY_MINUTES } from '../constants.ts'
import { fieldsOfSlot } from '../fields/slots/utils.ts'
import { type RoomShift, roomShifted } from '../layout/shifting/utils.ts'
import type { DraftSession, PlannedSlot } from '../types.ts'

/** How far a block goes: whole days, minutes on the clock of each day, and from its room into another. */
export type Shift = { days: number; minutes: number; room: RoomShift }

type Inside = Pick<DraftSession, 'slug' | 'parent' | 'isRetired'>

/** A block and everything in it, however deep; what was taken out stays where it was. */
export function partsOfBlock<T extends Inside>(sessions: readonly T[], block: T): T[] {
  const own = [block]
  for (const part of own) {
    const inside = sessions.filter(({ parent, isRetired }) => parent === part.slug && !isRetired)
    own.push(...inside.filter((one) => !own.includes(one)))
  }
  return own
}

/** With a time, and with something in it: a block that can be moved with that. */
export function isMovable(sessions: readonly Inside[], block: DraftSession): boolean {
  const [first] = block.slots
  if (block.isRetired || !first?.day || first.from === null) return false
  return sessions.some(({ parent, isRetired }) => parent === block.slug && !isRetired)
}

/** Every time of a part, moved; null where one would begin on another day than the others of its day. */
export function shiftedFields(part: DraftSession, shift: Shift): Fields | null {
  const slots = part.slots.map((slot) => shifted(slot, shift))
  if (!slots.every((slot) => slot !== null)) return null
  return Object.assign({}, ...slots.map(fieldsOfSlot))
}

/** A time that is not known to the minute goes by days alone. */
function shifted(slot: PlannedSlot, { days, minutes, room: rooms }: Shift): PlannedSlot | null {
  const day = slot.day === null ? null : addDays(slot.day, days)
  const room = roomShifted(slot.room, rooms)
  if (slot.from === null || slot.to === null) return { ...slot, day, room }
  const from = slot.from + minutes
  if (from < 0 || from >= DAY_MINUTES) return null
  return { ...slot, day, from, to: slot.to + minutes, room }
}

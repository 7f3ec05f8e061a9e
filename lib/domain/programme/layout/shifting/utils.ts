import { DAY_MINUTES, STEP_MINUTES } from '../../constants.ts'

/**
 * How a block goes with everything in it: one rule for the form, the grid and what the server writes. Each part
 * keeps its distance and its length, and its room too, unless that is the block's own: then it goes along.
 */

/** The room that the block stood in, and the one that it goes to. */
export type RoomShift = { from: string | null; to: string | null }

export const roomShifted = (room: string | null, { from, to }: RoomShift): string | null =>
  room === from ? to : room

type Span = { from: number; to: number }
type Place = Span & { room: string | null }

/** Where a part of the block stands on the clock of its day. */
export function placeShifted(place: Place, minutes: number, room: RoomShift): Place {
  const { from, to } = place
  return { from: from + minutes, to: to + minutes, room: roomShifted(place.room, room) }
}

/** Minutes by which a block goes that is pulled so far: onto the grid's steps, and no part of it out of its day. */
export function shiftOf(block: Span, parts: readonly Span[], minutes: number): number {
  if (Math.abs(minutes) < STEP_MINUTES / 2) return 0
  const starts = [block, ...parts].map(({ from }) => from)
  const least = block.from - Math.min(...starts)
  const most = block.from + DAY_MINUTES - 1 - Math.max(...starts)
  const wanted = Math.round((block.from + minutes) / STEP_MINUTES)
  const [first, last] = [Math.ceil(least / STEP_MINUTES), Math.floor(most / STEP_MINUTES)]
  if (first > last) return 0
  const start = Math.min(Math.max(wanted, first), last)
  return start * STEP_MINUTES - block.from
}

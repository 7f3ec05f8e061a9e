import type { PlannedRoom, PlannedSession, PlannedSlot, Programme } from '../types.ts'
import type { Clash } from './types.ts'

type Part = Pick<
  PlannedSession,
  'kind' | 'status' | 'parent' | 'capacity' | 'slots' | 'people' | 'isRetired'
> & { slug: string }
type Timed = PlannedSlot & { day: string; from: number; to: number }
type Placed = { part: Part; slot: Timed }

const isTimed = (slot: PlannedSlot): slot is Timed =>
  slot.day !== null && slot.from !== null && slot.to !== null

/** A block and what stands in it are at one place and time by nature. */
const belong = (a: Part, b: Part) => a.slug === b.slug || a.parent === b.slug || b.parent === a.slug

/**
 * Everything that does not go together: two parts in one room at once, one person in two parts at once,
 * more seats than the room has, a day that is none of the forum's, a talk outside its block. What is
 * cancelled or taken away clashes with nothing.
 */
export function findClashes({
  sessions,
  rooms,
  days,
}: Pick<Programme, 'rooms' | 'days'> & { sessions: readonly Part[] }): Clash[] {
  const parts = sessions.filter(({ status, isRetired }) => status === 'scheduled' && !isRetired)
  const placed = parts.flatMap((part) => part.slots.filter(isTimed).map((slot) => ({ part, slot })))
  const found = [
    ...roomClashes(placed),
    ...personClashes(placed),
    ...parts.flatMap((part) => capacityClash(part, rooms)),
    ...parts.flatMap((part) => dayClash(part, days)),
    ...parts.flatMap((part) => blockClash(part, parts)),
  ]
  // Two parts that meet in several slots clash once for each pair of parts.
  return [...new Map(found.map((clash) => [clash.key, clash])).values()]
}

/** Pairs of things of one group that are on at once; each group is swept once in the order of time. */
function overlapping(placed: readonly Placed[], group: (one: Placed) => string | null) {
  const groups = Map.groupBy(placed, (one) => {
    const name = group(one)
    return name === null ? null : `${one.slot.day} ${name}`
  })
  groups.delete(null)
  return [...groups.values()].flatMap((own) => {
    const inOrder = own.toSorted((a, b) => a.slot.from - b.slot.from)
    return inOrder.flatMap((a, index) => {
      const later = inOrder.slice(index + 1)
      const end = later.findIndex((b) => b.slot.from >= a.slot.to)
      return later.slice(0, end === -1 ? undefined : end).map((b) => [a, b] as const)
    })
  })
}

const pairOf = (a: Placed, b: Placed) => [a.part.slug, b.part.slug].toSorted()
const overlapOf = (a: Placed, b: Placed) => ({
  from: Math.max(a.slot.from, b.slot.from),
  to: Math.min(a.slot.to, b.slot.to),
})

function roomClashes(placed: readonly Placed[]): Clash[] {
  const inRooms = overlapping(placed, ({ slot }) => slot.room)
  return inRooms
    .filter(([a, b]) => !belong(a.part, b.part))
    .map(([a, b]) => ({
      type: 'room',
      key: `room:${a.slot.room}:${pairOf(a, b).join(':')}`,
      sessions: pairOf(a, b),
      day: a.slot.day,
      overlap: overlapOf(a, b),
      room: a.slot.room,
      person: null,
    }))
}

function personClashes(placed: readonly Placed[]): Clash[] {
  const people = new Set(placed.flatMap(({ part }) => part.people.map(({ person }) => person)))
  return [...people].flatMap((person) => {
    const own = placed.filter(({ part }) => part.people.some((one) => one.person === person))
    return overlapping(own, () => person)
      .filter(([a, b]) => !belong(a.part, b.part))
      .map(([a, b]) => ({
        type: 'person' as const,
        key: `person:${person}:${pairOf(a, b).join(':')}`,
        sessions: pairOf(a, b),
        day: a.slot.day,
        overlap: overlapOf(a, b),
        room: null,
        person,
      }))
  })
}

function capacityClash(part: Part, rooms: readonly PlannedRoom[]): Clash[] {
  return part.slots.flatMap(({ room, day }) => {
    const seats = rooms.find(({ slug }) => slug === room)?.capacity ?? null
    if (seats === null || part.capacity === null || part.capacity <= seats) return []
    const key = `capacity:${part.slug}:${room}`
    return [
      { type: 'capacity', key, sessions: [part.slug], day, overlap: null, room, person: null },
    ]
  })
}

function dayClash(part: Part, days: readonly string[]): Clash[] {
  if (days.length === 0) return []
  return part.slots.flatMap(({ day }) => {
    if (day === null || days.includes(day)) return []
    const key = `day:${part.slug}:${day}`
    return [
      {
        type: 'day',
        key,
        sessions: [part.slug],
        day,
        overlap: null,
        room: null,
        person: null,
      },
    ]
  })
}

/** A talk with a time that no slot of its block holds, where the block has times on that day. */
function blockClash(part: Part, parts: readonly Part[]): Clash[] {
  const block = parts.find(({ slug }) => slug === part.parent)
  if (!block) return []
  return part.slots.filter(isTimed).flatMap((slot) => {
    const sameDay = block.slots.filter(isTimed).filter(({ day }) => day === slot.day)
    const isWithin = sameDay.some(({ from, to }) => from <= slot.from && slot.to <= to)
    if (sameDay.length === 0 || isWithin) return []
    return [
      {
        type: 'block',
        key: `block:${part.slug}:${block.slug}`,
        sessions: [part.slug, block.slug],
        day: slot.day,
        overlap: { from: slot.from, to: slot.to },
        room: null,
        person: null,
      },
    ]
  })
}

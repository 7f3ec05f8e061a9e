import { STEP_MINUTES } from '../constants.ts'
import type { GridPart, Lane } from './types.ts'

const HOUR = 60
/** A day on the grid reaches at least so far, so that there is room to drag to. */
const USUAL = { from: 8 * HOUR, to: 18 * HOUR }
const LATEST = 30 * HOUR

type Timed = Pick<GridPart, 'session' | 'from' | 'to' | 'room' | 'parent'>

/** First and last minute of the grid, on full hours. */
export function extentOf(parts: readonly Pick<Timed, 'from' | 'to'>[]) {
  const from = Math.min(USUAL.from, ...parts.map((part) => part.from))
  const to = Math.max(USUAL.to, ...parts.map((part) => part.to))
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.ceil(to / HOUR) * HOUR }
}

/**
 * Lanes of one room's column: a block whose talks stand in the same room is a strip at the side, what
 * else is on at once stands side by side, each in the first lane that is free when it begins.
 */
export function lanesOf(parts: readonly Timed[]): Map<string, Lane> {
  const isBlock = (one: Timed) =>
    parts.some(
      (other) => other.parent === one.session && other.from < one.to && one.from < other.to,
    )
  const strips = parts.filter(isBlock)
  const others = parts.filter((part) => !strips.includes(part))
  return new Map([...placed(strips, true), ...placed(others, false)])
}

function placed(parts: readonly Timed[], isStrip: boolean): [string, Lane][] {
  const inOrder = parts.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const groups: Timed[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const part of inOrder) {
    if (part.from >= end) groups.push([])
    groups.at(-1)?.push(part)
    end = Math.max(end, part.to)
  }
  return groups.flatMap((group) => {
    const free: number[] = []
    const lanes = group.map((part) => {
      const found = free.findIndex((until) => until <= part.from)
      const lane = found === -1 ? free.length : found
      free[lane] = part.to
      return [part.session, lane] as const
    })
    return lanes.map(([session, lane]): [string, Lane] => [
      session,
      { lane, lanes: free.length, isStrip },
    ])
  })
}

const snap = (minutes: number) => Math.round(minutes / STEP_MINUTES) * STEP_MINUTES

/** A part moved by so many minutes, on the grid's steps and within the day. */
export function movedBy({ from, to }: { from: number; to: number }, minutes: number) {
  const length = to - from
  const start = Math.min(Math.max(snap(from + minutes), 0), 24 * HOUR - STEP_MINUTES)
  return { from: start, to: Math.min(start + length, LATEST) }
}

/** A part whose end is moved by so many minutes; one step long at least. */
export function resizedBy({ from, to }: { from: number; to: number }, minutes: number) {
  return { from, to: Math.min(Math.max(snap(to + minutes), from + STEP_MINUTES), LATEST) }
}

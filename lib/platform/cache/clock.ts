/**
 * Instants at which a kept page stops being true although nobody wrote anything: a session begins,
 * midnight passes in the forum's zone. On globalThis for the same reason as the content epoch.
 */

interface ClockState {
  /** Epoch milliseconds of the next instant at which something drawn changes. */
  nextMs: number
  /** Later instants, registered by pages that outlive the next one. */
  laterMs: Set<number>
  turns: number
}

const KEY = Symbol.for('green-city-forums.clock-boundaries')
const shared = globalThis as { [KEY]?: ClockState }

function state(): ClockState {
  shared[KEY] ??= { nextMs: Number.POSITIVE_INFINITY, laterMs: new Set(), turns: 0 }
  return shared[KEY]
}

/**
 * A page calls this while it renders, with the nearest instant at which what it draws will change.
 * A moment already past is ignored: the page was drawn after it.
 */
export function pageExpiresAt(instant: Date, now: Date = new Date()): void {
  const ms = instant.getTime()
  if (Number.isNaN(ms) || ms <= now.getTime()) return
  const clock = state()
  clock.laterMs.add(ms)
  if (ms < clock.nextMs) clock.nextMs = ms
}

/**
 * How many boundaries have been crossed. Take it before rendering; a page may be kept only while it
 * stays the same. One comparison when nothing is due, since it is asked once per request.
 */
export function clockTurns(nowMs: number = Date.now()): number {
  const clock = state()
  if (nowMs < clock.nextMs) return clock.turns
  clock.turns += 1
  clock.nextMs = Number.POSITIVE_INFINITY
  for (const ms of clock.laterMs) {
    if (ms <= nowMs) clock.laterMs.delete(ms)
    else if (ms < clock.nextMs) clock.nextMs = ms
  }
  return clock.turns
}

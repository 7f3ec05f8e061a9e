const EVERY_MS = 60_000
let sweptAtMs = 0

/** True at most once a minute in each process: windows that are over are then deleted. */
export function sweepIsDue(now: Date): boolean {
  if (now.getTime() - sweptAtMs < EVERY_MS) return false
  sweptAtMs = now.getTime()
  return true
}

import { FIRST_PAUSE_MS, LONGEST_PAUSE_MS } from './constants.ts'

/**
 * How long to wait after the `attempts`-th failed try: twice as long each time, and by chance down to
 * half of it, so that letters that failed together do not come back together. `random` is in [0, 1).
 */
export function pauseAfter(
  attempts: number,
  random: number,
  firstPauseMs: number = FIRST_PAUSE_MS,
): number {
  const whole = Math.min(LONGEST_PAUSE_MS, firstPauseMs * 2 ** Math.max(0, attempts - 1))
  return Math.round(whole * (0.5 + random / 2))
}

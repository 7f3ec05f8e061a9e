import { DAY_MINUTES } from '../constants.ts'

/** `09:05`; what lies on a later day carries how many days: `01:00+2`. */
export function clockOf(minutes: number): string {
  const days = Math.floor(minutes / DAY_MINUTES)
  const rest = minutes - days * DAY_MINUTES
  const clock = [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, '0'))
  return `${clock.join(':')}${days > 0 ? `+${days}` : ''}`
}

/** `09:05–09:40`; what ends on a later day ends at its clock there. */
export const spanOf = (from: number, to: number): string =>
  `${clockOf(from)}–${clockOf(to % DAY_MINUTES)}`

// As people write a time: 9:05, 09:05, 0905, 9：05.
const CLOCK = /^(\d{1,2})[:：.]?(\d{2})(?:\+(\d))?$/

/** Minutes since midnight; null for what is no time of day. */
export function minutesOf(clock: string): number | null {
  const match = CLOCK.exec(clock.normalize('NFKC').trim())
  if (!match) return null
  const [hour = 0, minute = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0))
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null
  return days * DAY_MINUTES + hour * 60 + minute
}

import { daysBetween, daysFrom } from '#lib/platform/dates/zone.ts'

/** More days than these would be thinner than a line. */
const DAYS_MAX = 366

/** The days from the first to the last, those without a registration too, so that a gap is seen as one. */
export function wholeRange(
  days: readonly { day: string; count: number }[],
): { day: string; count: number }[] {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || daysBetween(first.day, last.day) > DAYS_MAX) return [...days]
  const counts = new Map(days.map(({ day, count }) => [day, count]))
  return daysFrom(first.day, last.day).map((day) => ({ day, count: counts.get(day) ?? 0 }))
}

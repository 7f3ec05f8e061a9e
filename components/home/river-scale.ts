/** Days since 1970; a month counts as its middle, a year as the middle of the year. */
export function dayNumber(iso: string): number {
  const [year = 1970, month, day] = iso.split('-').map(Number)
  const date =
    month === undefined
      ? Date.UTC(year, 6, 1)
      : day === undefined
        ? Date.UTC(year, month - 1, 15)
        : Date.UTC(year, month - 1, day)
  return date / 86_400_000
}

const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear()
const firstDay = (year: number) => Date.UTC(year, 0, 1) / 86_400_000
const firstOfMonth = (year: number, month: number) => Date.UTC(year, month, 1) / 86_400_000

export type TimeScale = {
  x: (iso: string) => number
  years: { year: number; x: number; label: boolean }[]
  /** Months without those that begin a year. */
  months: number[]
}

/** Room for a year's figures under the axis. */
const YEAR_LABEL = 46

/**
 * Linear time, honest about empty years: from the January before the first record to some months
 * after today, or after the last thing announced.
 */
export function timeScale(starts: readonly string[], today: string, width: number): TimeScale {
  const now = dayNumber(today)
  const days = starts.map(dayNumber)
  const from = firstDay(yearOf(Math.min(now, ...days)))
  const span = Math.max(now, ...days) - from
  // room to the left of the first year, and after today for its word
  const lead = span * 0.026
  const until = Math.max(now, ...days) + Math.max(span * 0.047, 40)
  const place = (day: number) => ((day - from + lead) / (until - from + lead)) * width

  const count = yearOf(until) - yearOf(from) + 1
  const every = [1, 2, 5, 10, 20, 50].find((step) => (width / count) * step >= YEAR_LABEL) ?? 100
  const years = Array.from({ length: count }, (_, i) => yearOf(from) + i)
  const months = years.flatMap((year) =>
    Array.from({ length: 11 }, (_, m) => place(firstOfMonth(year, m + 1))),
  )
  return {
    x: (iso) => place(dayNumber(iso)),
    years: years
      .map((year) => ({ year, x: place(firstDay(year)), label: year % every === 0 }))
      .filter(({ x }) => x <= width),
    // ticks closer than 3 units would be a grey bar
    months: width / count / 12 < 3 ? [] : months.filter((x) => x <= width),
  }
}

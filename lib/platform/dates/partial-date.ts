/** How much of a date the source states. */
export const PRECISIONS = ['day', 'month', 'year'] as const
export type Precision = (typeof PRECISIONS)[number]

/** A date as far as it is known. `on` is always whole; what lies below the precision carries no meaning. */
export type PartialDate = { on: string; precision: Precision }

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Year, month and day of `YYYY-MM-DD`; RangeError when it is no day of the calendar. */
export function partsOfDay(on: string): { year: number; month: number; day: number } {
  const match = DAY.exec(on)
  const [year, month, day] = match ? match.slice(1).map(Number) : []
  if (year === undefined || month === undefined || day === undefined) {
    throw new RangeError(`Not a day as YYYY-MM-DD: ${on}`)
  }
  const utc = new Date(Date.UTC(year, month - 1, day))
  if (utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== day) {
    throw new RangeError(`Not a day of the calendar: ${on}`)
  }
  return { year, month, day }
}

/** Whether this is a day that the calendar has, as `YYYY-MM-DD`. */
export function isDay(on: string): boolean {
  try {
    return partsOfDay(on) !== undefined
  } catch {
    return false
  }
}

/** The day that a `date` column holds: Prisma hands it out as a Date at midnight UTC. */
export function dayOfColumn(value: Date): string {
  return value.toISOString().slice(0, 10)
}

/** The same the other way; null for no day. */
export const columnOfDay = (on: string | undefined): Date | null =>
  on === undefined ? null : new Date(`${on}T00:00:00Z`)

/** A `date` column with its precision; null stays null, a missing precision is a day. */
export function toPartialDate(value: Date, precision?: Precision | null): PartialDate
export function toPartialDate(
  value: Date | null | undefined,
  precision?: Precision | null,
): PartialDate | null
export function toPartialDate(
  value: Date | null | undefined,
  precision?: Precision | null,
): PartialDate | null {
  return value ? { on: dayOfColumn(value), precision: precision ?? 'day' } : null
}

/** ISO 8601 with exactly what is known: `2023-05-30`, `2012-05` or `2012`. For `datetime` and the API. */
export function isoOf(date: PartialDate | string): string {
  const { on, precision } = asPartial(date)
  partsOfDay(on)
  if (precision === 'year') return on.slice(0, 4)
  return precision === 'month' ? on.slice(0, 7) : on
}

/** A bare `YYYY-MM-DD` counts as known to the day. */
export function asPartial(date: PartialDate | string): PartialDate {
  return typeof date === 'string' ? { on: date, precision: 'day' } : date
}

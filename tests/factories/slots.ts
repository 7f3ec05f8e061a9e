import type { RecordOf } from './content.ts'

type Slot = RecordOf<'sessions'>['slots'][number]

/** An exact slot on a day in China time: `slotAt('2026-11-30', '09:00', '09:40', 'hall')`. */
export const slotAt = (day: string, from: string, to: string, room?: string): Slot => ({
  precision: 'exact',
  day,
  startsAt: `${day}T${from}:00+08:00`,
  endsAt: `${day}T${to}:00+08:00`,
  ...(room === undefined ? {} : { room }),
})

/** The day `offset` days after `day`. */
export function dayAfter(day: string, offset: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + offset)
  return date.toISOString().slice(0, 10)
}

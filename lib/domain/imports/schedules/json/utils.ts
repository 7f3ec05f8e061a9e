import 'server-only'
import { isMoreOften } from '#lib/platform/is-more-often.ts'
import { JSON_COMMAS_MAX, PLACES_MAX } from '../constants.ts'
import type { ReadSchedule } from '../types.ts'
import { scheduleJsonSchema } from './schema.ts'

/** schedule.json of c3voc; where its shape is wrong, the paths that are. */
export function scheduleOfJson(text: string): ReadSchedule {
  // A million people in one event are small to write, and large once they are read.
  if (isMoreOften(',', JSON_COMMAS_MAX, text)) return { ok: false, fault: 'too_many', places: [] }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { ok: false, fault: 'broken', places: [`#${lineOf(String(error), text)}`] }
  }
  const read = scheduleJsonSchema.safeParse(value)
  if (!read.success) {
    const places = read.error.issues.slice(0, PLACES_MAX).map(({ path }) => path.join('.'))
    return { ok: false, fault: 'not_a_schedule', places: places.filter(Boolean) }
  }
  const { days, time_zone_name: timeZone } = read.data.schedule.conference
  const events = days.flatMap(({ rooms }) =>
    Object.entries(rooms).flatMap(([name, all]) =>
      all.map(({ persons, room, ...event }) => ({
        ...event,
        room: room.trim() === '' ? name : room,
        people: persons ?? [],
      })),
    ),
  )
  return { ok: true, schedule: { timeZone, events } }
}

/** Where V8 says that it stopped; it says nothing of a text that ends too early. */
const lineOf = (said: string, text: string): number =>
  Number(/\(line (\d+) column/.exec(said)?.[1] ?? text.split('\n').length)

import 'server-only'
import { textOfFile } from '#lib/platform/tables/text-of-file.ts'
import { EVENTS_MAX, SCHEDULE_MAX_BYTES } from './constants.ts'
import { scheduleOfJson } from './json/utils.ts'
import type { ReadSchedule, ScheduleFault } from './types.ts'
import { scheduleOfXml } from './xml/utils.ts'

const fault = (word: ScheduleFault): ReadSchedule => ({ ok: false, fault: word, places: [] })

/**
 * A schedule, known by its content whatever the file is called: XML begins with <, JSON with {, and no
 * heading of a table does. Null for a file that is neither.
 */
export function readSchedule(bytes: Buffer): ReadSchedule | null {
  // What is too big is not decoded to see what it is: a table is smaller anyway.
  if (bytes.length > SCHEDULE_MAX_BYTES) return fault('too_big')
  const text = textOfFile(bytes)
  const first = text?.trimStart()[0]
  if (!text || (first !== '<' && first !== '{')) return null
  const read = first === '<' ? scheduleOfXml(text) : scheduleOfJson(text)
  if (!read.ok) return read
  const { length } = read.schedule.events
  if (length === 0) return fault('no_events')
  return length > EVENTS_MAX ? fault('too_many') : read
}

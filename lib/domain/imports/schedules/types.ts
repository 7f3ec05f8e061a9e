import type { XmlFault } from '#lib/platform/xml/read-xml.ts'

/** A part of a programme as a schedule file has it: every value as it stands there, '' for none. */
export type ScheduleEvent = {
  guid: string
  id: string
  title: string
  subtitle: string
  abstract: string
  description: string
  /** RFC 3339 with its offset */
  date: string
  /** The clock where it takes place */
  start: string
  duration: string
  room: string
  track: string
  language: string
  type: string
  people: readonly string[]
}

export type Schedule = {
  /** Whose clock `start` is, where the file says so; '' where not. */
  timeZone: string
  events: readonly ScheduleEvent[]
}

/** Why a file is not read as a schedule. */
export type ScheduleFault = XmlFault | 'not_a_schedule' | 'too_big' | 'no_events'
export type ReadSchedule =
  | { ok: true; schedule: Schedule }
  /** `places` are where, a line or a path, as far as that can be said. */
  | { ok: false; fault: ScheduleFault; places: string[] }

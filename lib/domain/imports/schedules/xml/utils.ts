import 'server-only'
import {
  childOf,
  childrenOf,
  readXml,
  textIn,
  type XmlElement,
} from '#lib/platform/xml/read-xml.ts'
import { XML_BOUNDS } from '../constants.ts'
import type { ReadSchedule, ScheduleEvent } from '../types.ts'

/** schedule.xml of frab and pentabarf, as c3voc describes it (https://c3voc.de/schedule/schema.xsd). */
export function scheduleOfXml(text: string): ReadSchedule {
  const read = readXml(text, XML_BOUNDS)
  // `#12` is a line of the file, as the plan of an import names one.
  if (!read.ok) return { ok: false, fault: read.fault, places: [`#${read.line}`] }
  const { root } = read
  const days = childrenOf(root, 'day')
  if (root.name !== 'schedule' || days.length === 0) {
    return { ok: false, fault: 'not_a_schedule', places: [`<${root.name}>`] }
  }
  const conference = childOf(root, 'conference')
  const events = days.flatMap((day) =>
    childrenOf(day, 'room').flatMap((room) =>
      childrenOf(room, 'event').map((event) => eventOf(event, room.attributes.name ?? '')),
    ),
  )
  return { ok: true, schedule: { timeZone: wordIn(conference, 'time_zone_name'), events } }
}

const wordIn = (element: XmlElement | undefined, name: string) => {
  const child = element && childOf(element, name)
  return child ? textIn(child) : ''
}

function eventOf(event: XmlElement, room: string): ScheduleEvent {
  const text = (name: string) => wordIn(event, name)
  const { guid = '', id = '' } = event.attributes
  const persons = childOf(event, 'persons')
  return {
    ...{ guid, id, title: text('title'), subtitle: text('subtitle') },
    ...{ abstract: text('abstract'), description: text('description') },
    ...{ date: text('date'), start: text('start'), duration: text('duration') },
    room: text('room').trim() === '' ? room : text('room'),
    ...{ track: text('track'), language: text('language'), type: text('type') },
    people: persons ? childrenOf(persons, 'person').map(textIn) : [],
  }
}

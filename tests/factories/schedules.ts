import { createHash } from 'node:crypto'

/** An event of an invented schedule; `date` is RFC 3339 with its offset. */
export type EventFixture = {
  guid: string
  title: string
  date: string
  subtitle?: string
  abstract?: string
  description?: string
  start?: string
  duration?: string
  room?: string
  track?: string
  language?: string
  type?: string
  people?: readonly string[]
}

/** The same guid for the same name, as a planner keeps it. */
export function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  const variant = 'a'
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

const ZONE = '+08:00'
const ACRONYM = 'reed_forum'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const quoted = (text: string) => escaped(text).replaceAll('"', '&quot;')

/** A code of six letters and digits, one for each number. */
const codeOf = (id: number) => `EV${String(id).padStart(4, '0')}`

const whole = (event: EventFixture, id: number) => ({
  ...{ subtitle: '', abstract: '', description: '', start: event.date.slice(11, 16) },
  ...{ duration: '00:30', room: '报告厅', track: '', language: 'zh', type: 'lecture' },
  ...{ people: [], ...event, id, code: codeOf(id) },
  slug: `${ACRONYM}-${codeOf(id).toLowerCase()}`,
})
type Whole = ReturnType<typeof whole>

/** Events by their day and their room, in their order. */
function daysOf(fixtures: readonly EventFixture[]) {
  const events = fixtures.map((event, index) => whole(event, index + 1))
  const dates = [...new Set(events.map(({ date }) => date.slice(0, 10)))]
  return dates.map((date, index) => {
    const own = events.filter((event) => event.date.startsWith(date))
    const rooms = [...new Set(own.map(({ room }) => room))]
    return {
      ...{
        index: index + 1,
        date,
        start: `${date}T08:00:00${ZONE}`,
        end: `${date}T22:00:00${ZONE}`,
      },
      rooms: rooms.map((name) => ({ name, events: own.filter(({ room }) => room === name) })),
    }
  })
}

/** schedule.xml, with all that the schema of c3voc requires. */
export function scheduleXml(fixtures: readonly EventFixture[]): string {
  const days = daysOf(fixtures)
  return `<?xml version="1.0" encoding="UTF-8"?>
<schedule>
  <generator name="reed" version="1"/>
  <version>1</version>
  <conference>
    <title>芦苇论坛</title>
    <acronym>${ACRONYM}</acronym>
    <start>${days[0]?.start}</start>
    <end>${days.at(-1)?.end}</end>
    <days>${days.length}</days>
    <timeslot_duration>00:05</timeslot_duration>
    <base_url>https://reed.example/</base_url>
    <time_zone_name>Asia/Shanghai</time_zone_name>
    <track name="湿地" color="#196383" slug="wetland"/>
  </conference>
${days.map(dayXml).join('\n')}
</schedule>
`
}

type Day = ReturnType<typeof daysOf>[number]
const dayXml = ({
  index,
  date,
  start,
  end,
  rooms,
}: Day) => `  <day index="${index}" date="${date}" start="${start}" end="${end}">
${rooms
  .map(
    ({ name, events }) => `    <room name="${quoted(name)}" guid="${guidOf(`room ${name}`)}">
${events.map(eventXml).join('\n')}
    </room>`,
  )
  .join('\n')}
  </day>`

const eventXml = (
  event: Whole,
) => `      <event guid="${quoted(event.guid)}" id="${event.id}" code="${event.code}">
${(
  [
    'room',
    'title',
    'subtitle',
    'type',
    'date',
    'start',
    'duration',
    'abstract',
    'description',
  ] as const
)
  .map((name) => `        <${name}>${escaped(event[name])}</${name}>`)
  .join('\n')}
        <slug>${event.slug}</slug>
        <track>${escaped(event.track)}</track>
        <language>${event.language}</language>
        <persons>${event.people
          .map((name, index) => `<person id="${index + 1}">${escaped(name)}</person>`)
          .join('')}</persons>
        <recording><license/><optout>false</optout></recording>
        <links/>
        <attachments/>
      </event>`

/** The same as schedule.json, with all that its schema requires. */
export function scheduleJson(fixtures: readonly EventFixture[]): string {
  const days = daysOf(fixtures)
  return JSON.stringify({
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'reed', version: '1' },
    schedule: {
      version: '1',
      base_url: 'https://reed.example/',
      conference: {
        ...{ acronym: ACRONYM, title: '芦苇论坛', daysCount: days.length },
        ...{ start: days[0]?.date, end: days.at(-1)?.date, timeslot_duration: '00:05' },
        time_zone_name: 'Asia/Shanghai',
        days: days.map(({ index, date, start, end, rooms }) => ({
          ...{ index, date, day_start: start, day_end: end },
          rooms: Object.fromEntries(rooms.map(({ name, events }) => [name, events.map(eventJson)])),
        })),
      },
    },
  })
}

const eventJson = ({ people, track, subtitle, ...event }: Whole) => ({
  ...event,
  ...{ track: track || null, subtitle: subtitle || null, links: [], attachments: [] },
  url: `https://reed.example/${event.slug}`,
  persons: people.map((name, index) => ({ id: index + 1, name, public_name: name })),
})

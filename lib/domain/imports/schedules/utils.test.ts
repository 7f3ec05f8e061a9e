import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guidOf, scheduleJson, scheduleXml } from '#tests/factories/schedules.ts'
import { rowsOfSchedule } from './rows/utils.ts'
import { readSchedule } from './utils.ts'

const TALK = {
  guid: guidOf('talk'),
  title: '雨水去哪儿 <1>',
  subtitle: '一问',
  abstract: 'R&D',
  date: '2026-11-22T09:00:00+08:00',
  track: '湿地',
  people: ['芦苇', '水杉'],
}
const BREAK = {
  guid: guidOf('break'),
  title: '茶歇',
  date: '2026-11-23T10:00:00+08:00',
  room: '中庭',
}

const read = (text: string | Buffer) => readSchedule(Buffer.from(text))
const faultOf = (text: string | Buffer) => {
  const found = read(text)
  return found && !found.ok ? [found.fault, ...found.places] : found
}

test('XML and JSON of one schedule hold the same events', () => {
  const xml = read(scheduleXml([TALK, BREAK]))
  expect(xml?.ok && xml.schedule.timeZone).toBe('Asia/Shanghai')
  expect(xml?.ok && xml.schedule.events[0]).toEqual({
    ...{ ...TALK, id: '1', start: '09:00', duration: '00:30', room: '报告厅' },
    ...{ description: '', language: 'zh', type: 'lecture' },
  })
  expect(xml?.ok && xml.schedule.events[1]?.room).toBe('中庭')
  const json = read(scheduleJson([TALK, BREAK]))
  expect(json?.ok && json.schedule.events.map(({ guid }) => guid)).toEqual([TALK.guid, BREAK.guid])
  expect(json?.ok && json.schedule.events).toEqual(
    (xml?.ok ? xml.schedule.events : []).map((event) => expect.objectContaining(event)),
  )
})

test('a file is known by its content, in whichever encoding, and a table is none', () => {
  const xml = scheduleXml([TALK])
  const utf16 = Buffer.from(`\uFEFF${xml}`, 'utf16le')
  for (const bytes of [utf16, Buffer.from(`\uFEFF${xml}`), Buffer.from(`\n ${xml}`)]) {
    const found = read(bytes)
    expect(found?.ok && found.schedule.events[0]?.title).toBe(TALK.title)
  }
  for (const table of ['标题（简体）,日期\r\n雨水,2026-11-22', '', '   ', 'PK\u0003\u0004']) {
    expect(read(table)).toBeNull()
  }
})

test('a room that the event does not name is the one that it stands in; people are named either way', () => {
  const xml = scheduleXml([TALK]).replace('<room>报告厅</room>', '<room/>')
  const found = read(xml)
  expect(found?.ok && found.schedule.events[0]?.room).toBe('报告厅')
  const value = JSON.parse(scheduleJson([TALK]))
  const [event] = value.schedule.conference.days[0].rooms.报告厅
  Object.assign(event, { room: null, track: { name: '湿地' }, id: 7, unknown: { a: [] } })
  event.persons = [{ id: 1, public_name: '芦苇' }, { full_public_name: '水杉' }]
  const json = read(JSON.stringify(value))
  expect(json?.ok && json.schedule.events[0]).toMatchObject({
    ...{ room: '报告厅', track: '湿地', id: '7', people: ['芦苇', '水杉'] },
  })
})

const withEvents = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ ...BREAK, guid: guidOf(`break ${n}`) }))

test.each([
  ['a page', '<html><body/></html>', ['not_a_schedule', '<html>']],
  ['a schedule without days', '<schedule><version/></schedule>', ['not_a_schedule', '<schedule>']],
  ['a day without events', '<schedule><day><room name="x"/></day></schedule>', ['no_events']],
  ['half a file', scheduleXml([TALK]).slice(0, -20), ['broken', expect.stringMatching(/^#\d+$/)]],
  ['half of JSON', scheduleJson([TALK]).slice(0, -20), ['broken', '#1']],
  ['JSON that is none', '{\n"schedule": x}', ['broken', '#2']],
  ['other JSON', '{"data": []}', ['not_a_schedule', 'schedule']],
  [
    'JSON of a wrong shape',
    scheduleJson([TALK]).replace('"persons":[', '"persons":[7,'),
    ['not_a_schedule', 'schedule.conference.days.0.rooms.报告厅.0.persons.0'],
  ],
  ['a document type', `<!DOCTYPE schedule>${scheduleXml([TALK])}`, ['entities', '#1']],
  ['what is nested deep', `<schedule>${'<day>'.repeat(30)}`, ['too_deep', '#1']],
  ['JSON nested deep', `{"schedule":${'['.repeat(500_000)}`, ['broken', '#1']],
  [
    'whole JSON nested deep',
    `{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
    ['not_a_schedule', 'schedule'],
  ],
  ['more events than are read', scheduleXml(withEvents(1_001)), ['too_many']],
  ['ten thousand', scheduleXml(withEvents(10_000)), ['too_big']],
  ['ten thousand as JSON', scheduleJson(withEvents(10_000)), ['too_many']],
  [
    'ten thousand small ones',
    `<schedule><day><room>${'<event><title/></event>'.repeat(10_000)}</room></day></schedule>`,
    ['too_many'],
  ],
  [
    'a hundred thousand elements',
    `<schedule>${'<day/>'.repeat(100_000)}</schedule>`,
    ['too_many', '#1'],
  ],
  [
    'a million people',
    scheduleJson([TALK]).replace('"persons":[', `"persons":[${'{},'.repeat(1_000_000)}`),
    ['too_many'],
  ],
  ['ten megabytes', Buffer.alloc(10 * 1_024 * 1_024, '<'), ['too_big']],
])('%s is told for what it is, quickly', (_, text, said) => {
  const began = performance.now()
  expect(faultOf(text)).toEqual(said)
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('whatever the file is, it is read or told, and what was read becomes rows', () => {
  const piece = fc.constantFrom(
    ...['<', '>', '</', '/>', '&', ';', '"', "'", '=', '{', '}', '[', ']', ',', ':', '<!', '<?'],
    ...[
      'schedule',
      'day',
      'room',
      'event',
      ' guid',
      'date',
      '<![CDATA[',
      ']]>',
      '&#x1',
      '\0',
      '芦',
    ],
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => `<${pieces.join('')}`),
    // A whole file of which something is cut out, or put in.
    fc.tuple(fc.boolean(), fc.nat(), fc.nat({ max: 60 }), piece).map(([isXml, at, length, put]) => {
      const whole = isXml ? scheduleXml([TALK, BREAK]) : scheduleJson([TALK, BREAK])
      const from = at % whole.length
      return `${whole.slice(0, from)}${put}${whole.slice(from + length)}`
    }),
  )
  const figures = { read: 0, told: 0 }
  fc.assert(
    fc.property(text, (some) => {
      const found = read(some)
      if (found?.ok)
        expect(rowsOfSchedule(found.schedule, 'Asia/Shanghai').length).toBeGreaterThan(0)
      figures[found?.ok ? 'read' : 'told'] += 1
    }),
    { numRuns: 1_000 },
  )
  // Both happen, or nothing was tried.
  expect([figures.read > 20, figures.told > 20]).toEqual([true, true])
})

import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, calendarOf, uidOf } from './calendar-of.ts'

const event: CalendarEvent = {
  uid: 'slot-7f3c@forums.example',
  sequence: 3,
  changedAt: '2026-11-20T08:00:00Z',
  time: { startsAt: '2026-11-24T01:00:00Z', endsAt: '2026-11-24T02:30:00Z' },
  title: '海绵城市专题',
  place: '三层会议室，会议中心，池州',
  description: '由 EC-Link 支持\n第二行',
  url: 'https://forums.example/zh/forums/sample',
}

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.name).toBe('vcalendar')
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part)),
  }
}

/** RFC 5545 3.1: lines of at most 75 octets, CRLF, whole characters. */
function expectWellFolded(text: string) {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).toBe(line.toWellFormed())
  }
}

describe('a calendar file', () => {
  test('holds what was given, and nothing else', () => {
    const text = calendarOf({ name: '我的日程', events: [event], ttl: 3600 })
    expectWellFolded(text)
    expect(text).toContain('METHOD:PUBLISH\r\n')
    expect(text).toContain('NAME:我的日程\r\n')
    expect(text).toContain('X-WR-CALNAME:我的日程\r\n')
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n')
    expect(text).toContain('X-PUBLISHED-TTL:PT1H\r\n')
    expect(text).toContain('DTSTAMP:20261120T080000Z\r\n')
    expect(text).toContain('DTSTART:20261124T010000Z\r\nDTEND:20261124T023000Z\r\n')
    expect(text).toContain('LAST-MODIFIED:20261120T080000Z\r\n')
    expect(text).toContain('SEQUENCE:3\r\n')
    expect(text).not.toMatch(/TZID|VTIMEZONE/)
    const [read] = eventsOf(text).events
    expect(read).toMatchObject({
      uid: event.uid,
      summary: event.title,
      location: event.place,
      description: event.description,
    })
    expect(read?.component.getFirstPropertyValue('url')).toBe(event.url)
    expect(read?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  test('whole days end the day after the last', () => {
    const days = { ...event, time: { firstDay: '2017-11-19', lastDay: '2017-11-21' } }
    const text = calendarOf({ name: 'x', events: [days] })
    expect(text).toContain('DTSTART;VALUE=DATE:20171119\r\nDTEND;VALUE=DATE:20171122\r\n')
    expect(text).not.toContain('REFRESH-INTERVAL')
    const turned = { ...event, time: { firstDay: '2026-12-31', lastDay: '2026-12-30' } }
    expect(calendarOf({ name: 'x', events: [turned] })).toContain('DTEND;VALUE=DATE:20270101\r\n')
  })

  test('without an end, or with one before the start, only the start is told', () => {
    for (const endsAt of [null, '2026-11-24T00:00:00Z', '2026-11-24T01:00:00Z']) {
      const time = { startsAt: '2026-11-24T01:00:00Z', endsAt }
      const text = calendarOf({ name: 'x', events: [{ ...event, time }] })
      expect(text).toContain('DTSTART:20261124T010000Z\r\n')
      expect(text).not.toContain('DTEND')
    }
  })

  test('what was called off stays, as cancelled, under the same UID with a greater sequence', () => {
    const cancelled = { ...event, sequence: 4, isCancelled: true }
    const [read] = eventsOf(calendarOf({ name: 'x', events: [cancelled] })).events
    expect(read?.uid).toBe(event.uid)
    expect(read?.sequence).toBe(4)
    expect(read?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(read?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })

  test('the same contents give the same bytes', () => {
    const make = () => calendarOf({ name: 'x', events: [event] })
    expect(make()).toBe(make())
    expect(uidOf('slot', '7f3c', 'https://forums.example:8443')).toBe('slot-7f3c@forums.example')
  })
})

describe('hostile texts (T46)', () => {
  const HOSTILE = [
    'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged',
    'a\nATTACH:https://evil.example/x.exe',
    'a\rATTENDEE:mailto:x@evil.example',
    '";CN="x:mailto:y@evil.example',
    ';CN="',
    'a\u2028BEGIN:VALARM',
    'a\u0085END:VCALENDAR',
    'a\u0000\u0007b\\,;:b\\n',
    '\ud800 alone',
    '城'.repeat(500),
    '𠮷'.repeat(200),
    `${'a'.repeat(72)}城市论坛${'b'.repeat(71)}城`,
  ]
  const kept = (text: string) =>
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')

  test.each(HOSTILE)('%j stays a text wherever it stands', (text) => {
    const events = [
      { ...event, title: text, place: text, description: text, url: `https://x.example/${text}` },
      { ...event, uid: `other-${text}@forums.example`, title: 'second' },
    ]
    const file = calendarOf({ name: text, events })
    expectWellFolded(file)
    const { calendar, events: read } = eventsOf(file)
    expect(read.map(({ summary }) => summary)).toEqual([kept(text), 'second'])
    expect(read[0]).toMatchObject({ location: kept(text), description: kept(text) })
    // ical.js leaves properties that it does not know as they are written.
    const name = String(calendar.getFirstPropertyValue('x-wr-calname'))
    expect(name.replace(/\\(.)/g, (_, c) => (c === 'n' ? '\n' : c))).toBe(kept(text))
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vevent', 'vevent'])
    const names = read.flatMap(({ component }) =>
      [...component.getAllProperties(), ...component.getAllSubcomponents()].map(({ name }) => name),
    )
    for (const stranger of ['attach', 'attendee', 'organizer', 'valarm']) {
      expect(names).not.toContain(stranger)
    }
  })

  test('an address that is none is left out', () => {
    for (const url of ['javascript:alert(1)', 'no address\r\nATTACH:x', '/zh']) {
      expect(calendarOf({ name: 'x', events: [{ ...event, url }] })).not.toMatch(/URL|ATTACH/)
    }
  })

  test('any text comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `a${text}a`),
        (text) => {
          const file = calendarOf({ name: text, events: [{ ...event, title: text, place: text }] })
          expectWellFolded(file)
          const { events } = eventsOf(file)
          expect(events).toHaveLength(1)
          expect(events[0]).toMatchObject({ summary: kept(text), location: kept(text) })
        },
      ),
      { numRuns: 500 },
    )
  })
})

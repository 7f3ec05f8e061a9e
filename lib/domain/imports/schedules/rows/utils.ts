import 'server-only'
import { clockOf } from '#lib/domain/programme/clock/utils.ts'
import { fieldsOfSlot } from '#lib/domain/programme/fields/slots/utils.ts'
import { UNPLACED } from '#lib/domain/programme/fields/utils.ts'
import { daysBetween, inZone, isZone } from '#lib/platform/dates/zone.ts'
import { negotiateLocale } from '#lib/platform/i18n/locales.ts'
import { toSimplified } from '#lib/platform/i18n/traditional.ts'
import { alike, shortened } from '../../reading/utils.ts'
import type { ImportRow, RowFault } from '../../types.ts'
import { sessionChoices } from '../../words/utils.ts'
import { KINDS_ELSEWHERE } from '../constants.ts'
import type { Schedule, ScheduleEvent } from '../types.ts'

type Cells = Readonly<Record<string, string>>
type Told = { cells: Cells; faults: RowFault[] }

/** The events of a schedule as rows of a list of sessions, in their order, on the clock of the forum. */
export function rowsOfSchedule({ events, timeZone }: Schedule, forumZone: string): ImportRow[] {
  const kinds = sessionChoices().kind
  const seen = new Map<string, number>()
  return events.map((event, index) => {
    const line = index + 1
    const key = keyOf(event)
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, line)
    const twice = told('', '', 'twice', [`#${earlier}`])
    const parts = [
      textCells(event),
      kindCell(event, kinds),
      timeCells(event, { forumZone, fileZone: timeZone }),
      { cells: cellOf('slot0.room', lineOf(event.room)), faults: [] },
    ]
    const faults = [
      ...(earlier === undefined ? [] : [twice]),
      ...parts.flatMap((part) => part.faults),
    ]
    const people = [...new Set(event.people.map(lineOf).filter(Boolean))]
    return {
      line,
      cells: Object.assign({}, ...parts.map(({ cells }) => cells)),
      event: key,
      ...(people.length > 0 ? { people } : {}),
      ...(faults.length > 0 ? { faults } : {}),
    }
  })
}

const told = (
  column: string,
  value: string,
  word: string,
  candidates: string[] = [],
): RowFault => ({ column, value: shortened(value), word, candidates })

const cellOf = (column: string, value: string): Cells => (value === '' ? {} : { [column]: value })

/** By what an event is known when its file comes again: its guid, else its number, else when it was to begin and its title. */
function keyOf({ guid, id, date, title }: ScheduleEvent): string {
  const [own, number] = [guid, id].map((one) => one.trim().toLowerCase())
  const key = own || (number ? `id ${number}` : `at ${date.trim()} ${lineOf(title)}`)
  return key.slice(0, KEY_MAX)
}
const KEY_MAX = 200

/** Files are written with breaks and blanks that mean nothing. */
const lineOf = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const paragraphsOf = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

function textCells(event: ScheduleEvent): Told {
  const { language } = event
  const about = [lineOf(event.subtitle), ...[event.abstract, event.description].map(paragraphsOf)]
  const texts = [...new Set(about.filter(Boolean))].map((text) => inLanguage(text, language))
  const description = texts.reduce<Record<string, string>>((all, own) => {
    for (const [lang, text] of Object.entries(own)) {
      all[lang] = all[lang] === undefined ? text : `${all[lang]}\n\n${text}`
    }
    return all
  }, {})
  const cells = {
    ...named('title', inLanguage(lineOf(event.title), language)),
    ...named('theme', inLanguage(lineOf(event.track), language)),
    ...named('description', description),
  }
  return { cells, faults: [] }
}

const named = (field: string, texts: Cells): Cells =>
  Object.fromEntries(Object.entries(texts).map(([lang, text]) => [`${field}.${lang}`, text]))

/**
 * A text under its language: Chinese by its characters, in the script that the event says; else English,
 * unless the event is said to be in a third language, whose texts stand as they are where Chinese would.
 */
function inLanguage(text: string, language: string): Cells {
  if (text === '') return {}
  if (/\p{Script=Han}/u.test(text)) {
    if (negotiateLocale(language.replaceAll('_', '-')) !== 'zh-hant') return { 'zh-Hans': text }
    return { 'zh-Hans': toSimplified(text), 'zh-Hant': text }
  }
  const isThird = language.trim() !== '' && !/^(?:en|zh)\b/i.test(language.replaceAll('_', '-'))
  return isThird ? { 'zh-Hans': text } : { en: text }
}

function kindCell({ type }: ScheduleEvent, kinds: ReadonlyMap<string, string> | undefined): Told {
  const said = lineOf(type)
  const key = alike(said).replaceAll(/[-_]/g, '')
  const kind = kinds?.get(alike(said)) ?? kinds?.get(key) ?? KINDS_ELSEWHERE.get(key)
  if (said === '' || kind) return { cells: cellOf('kind', kind ?? ''), faults: [] }
  return { cells: { kind: said }, faults: [told('kind', said, 'unknown_kind')] }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/
const CLOCK = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/
// A whole hour is 1:00, or 1:00:00.
const DURATION = /^(\d{1,2}):([0-5]\d)(?::00)?$/

type Zones = { forumZone: string; fileZone: string }

/** Day, start and end on the clock of the forum, whatever offset the file has. */
function timeCells(event: ScheduleEvent, zones: Zones): Told {
  const [date, start, duration] = [event.date, event.start, event.duration].map((one) => one.trim())
  const began = instantOf(date ?? '')
  if (!began) {
    const word = date === '' ? 'empty' : 'not_instant'
    return { cells: cellOf('slot0.day', date ?? ''), faults: [told('slot0.day', date ?? '', word)] }
  }
  const { forumZone } = zones
  const from = wallOf(began, forumZone)
  const faults: RowFault[] = []
  const isSaid = start === '' || clocksOf(began, date ?? '', zones).includes(padded(start ?? ''))
  if (!isSaid) {
    const word = CLOCK.test(start ?? '') ? 'other_start' : 'not_time'
    faults.push(told('slot0.start', start ?? '', word, [from.clock]))
  }
  const minutes = minutesOf(duration ?? '')
  if (minutes === null) faults.push(told('slot0.end', duration ?? '', 'not_duration'))
  const ended = new Date(began.getTime() + (minutes ?? 0) * 60_000)
  const end = wallOf(ended, forumZone)
  const slot = fieldsOfSlot(
    {
      ...UNPLACED,
      precision: 'exact',
      day: from.day,
      from: from.minute,
      to: minutes === null ? null : daysBetween(from.day, end.day) * 1_440 + end.minute,
    },
    0,
  )
  const kept = ['slot0.day', 'slot0.start', 'slot0.end'].map((name) =>
    cellOf(name, slot[name] ?? ''),
  )
  return { cells: Object.assign({}, ...kept), faults }
}

/** An instant as RFC 3339 writes it; null for what is none, or says no offset. */
function instantOf(date: string): Date | null {
  if (!INSTANT.test(date)) return null
  const instant = new Date(date.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  // 31 April would become 1 May.
  const isDay = new Date(`${date.slice(0, 10)}T00:00:00Z`).toJSON()?.startsWith(date.slice(0, 10))
  return Number.isNaN(instant.getTime()) || !isDay ? null : instant
}

function padded(clock: string): string {
  const [, hours, minutes] = CLOCK.exec(clock) ?? []
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : clock
}

function wallOf(instant: Date, zone: string): { day: string; minute: number; clock: string } {
  const wall = inZone(instant, zone)
  const minute = wall.hour * 60 + wall.minute
  return { day: wall.toPlainDate().toString(), minute, clock: clockOf(minute) }
}

/** The clocks that `start` may be of: the date's own, the forum's, the file's. */
function clocksOf(began: Date, date: string, { forumZone, fileZone }: Zones): string[] {
  const zones = [forumZone, ...(isZone(fileZone.trim()) ? [fileZone.trim()] : [])]
  return [date.slice(11, 16), ...zones.map((zone) => wallOf(began, zone).clock)]
}

function minutesOf(duration: string): number | null {
  const [, hours, minutes] = DURATION.exec(duration) ?? []
  const length = Number(hours) * 60 + Number(minutes)
  return length > 0 ? length : null
}

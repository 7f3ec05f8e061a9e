import { TEXT_MAX } from '#lib/domain/edits/constants.ts'
import { listedRich } from '#lib/domain/edits/rich/utils.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { TITLE_MAX } from '#lib/domain/programme/constants.ts'
import { canonical, readFields } from '#lib/domain/programme/fields/utils.ts'
import { slotFields } from '#lib/domain/programme/forms/utils.ts'
import type { Programme } from '#lib/domain/programme/types.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { SESSION_COLUMNS } from '../constants.ts'
import {
  alike,
  dayOf,
  longCell,
  shortCell,
  shortened,
  textFaults,
  timeOf,
} from '../reading/utils.ts'
import type { ImportRow, PlannedRow, RowFault } from '../types.ts'
import type { Choices } from '../words/choices/utils.ts'
import { isOfSchedule, outsideDays, withChinese } from './events/utils.ts'
import { type PersonFinder, speakerInput } from './speakers/utils.ts'
import { findTarget, type Names, named, namesIn, namesOfRow, type Target } from './targets/utils.ts'

type Record = {
  programme: Programme
  choices: Choices
  /** Addresses of what became of events of schedules. */
  events: ReadonlyMap<string, string>
  findPerson: PersonFinder
}

/** So many of what might have been meant are named. */
const CANDIDATES_MAX = 8

/** What would become of each row of a list of sessions, given the programme as it is drawn up now. */
export function planSessions(rows: readonly ImportRow[], record: Record): PlannedRow[] {
  const names = namesIn(rows, record.programme.sessions, record.events)
  const taken = new Map<string, number>()
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const target = findTarget(row, names)
    const planned = planRow(row, { ...record, names, target })
    const same = target.session ? taken.get(target.session.slug) : seen.get(keyOf(row))
    if (target.session) taken.set(target.session.slug, same ?? row.line)
    else seen.set(keyOf(row), same ?? row.line)
    // Of an event that stands twice in its file it is said already.
    if (same === undefined || planned.faults.some(({ word }) => word === 'twice')) return planned
    const twice = fault('', '', 'twice', [`#${same}`])
    return { ...planned, verdict: 'refused', changes: {}, faults: [...planned.faults, twice] }
  })
}

const keyOf = ({ cells }: ImportRow) => JSON.stringify(SESSION_COLUMNS.map((key) => cells[key]))

const fault = (
  column: string,
  value: string,
  word: string,
  candidates: readonly string[] = [],
): RowFault => ({ column, value, word, candidates: candidates.slice(0, CANDIDATES_MAX) })

type Around = Record & { names: Names; target: Target }

function planRow(brought: ImportRow, around: Around): PlannedRow {
  const { session, faults } = around.target
  const before = session?.fields ?? {}
  const row = isOfSchedule(brought) ? withChinese(brought, before) : brought
  const read = readCells(row, around)
  const people = speakerInput(row, before, around.findPerson)
  const slot = slotInput(row, before, around, read.faults)
  const input = { ...listedRich(before, read.input), ...slot, ...people.input }
  read.faults.push(
    ...people.faults,
    ...(isOfSchedule(row) ? outsideDays(row, around.programme.days) : []),
  )
  const whole = canonical({ ...(session ? before : { status: 'scheduled' }), ...input })
  // A new part stands after the others unless its row says where.
  const wanted = session || row.cells.position ? whole : withoutPosition(whole)
  // Which part it would become is not known: nothing more can be said of it.
  const judged = faults.length > 0 ? [] : judge(wanted, row, read.faults)
  const all = [...faults, ...read.faults, ...judged]
  const changes = all.length > 0 ? {} : changesBetween(before, wanted)
  const isSame = Object.keys(changes).length === 0
  return {
    line: row.line,
    name: row.cells['title.zh-Hans'] ?? session?.title['zh-Hans'] ?? namesOfRow(row)[0] ?? '',
    slug: session?.slug ?? null,
    verdict: all.length > 0 ? 'refused' : session ? (isSame ? 'same' : 'change') : 'create',
    changes,
    faults: all,
    ...(row.event === undefined ? {} : { event: row.event }),
  }
}

const withoutPosition = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'position'))

/** What the fields of the part as it would be are refused for, told by the columns of the list. */
function judge(wanted: Fields, row: ImportRow, known: readonly RowFault[]): RowFault[] {
  const read = readFields(wanted)
  if (read.ok) return []
  return Object.entries(read.fields).flatMap(([name, words]) => {
    // A cell that was not understood is told once.
    if (known.some(({ column }) => column === name)) return []
    const value = row.cells[name] ?? ''
    const [word = 'invalid'] = words
    return [fault(name, value, value === '' && word === 'unknown_value' ? 'empty' : word)]
  })
}

const LONG = new Set(LANGS.map((lang) => `description.${lang}`))
const LONG_TEXT = longCell(TEXT_MAX)
const SHORT_TEXT = shortCell(TITLE_MAX)
const UNREAD = new Set<string>(['slug', 'parent'])

/** The fields that a row's cells give, those of time and place aside; an empty cell gives nothing. */
function readCells(row: ImportRow, around: Around): { input: Fields; faults: RowFault[] } {
  const faults: RowFault[] = [...(row.faults ?? [])]
  const told = new Set(faults.map(({ column }) => column))
  const entries: [string, string][] = []
  for (const [column, value] of Object.entries(row.cells)) {
    if (told.has(column)) continue
    const words = textFaults(value, LONG.has(column) ? LONG_TEXT : SHORT_TEXT)
    if (words.length > 0) faults.push(...words.map((word) => fault(column, shortened(value), word)))
    else if (column in around.choices && !column.startsWith('slot0.')) {
      const code = around.choices[column]?.get(alike(value))
      if (code) entries.push([column, code])
      else faults.push(fault(column, value, 'unknown_value'))
    } else if (!UNREAD.has(column) && !column.startsWith('slot0.')) {
      entries.push([column, LONG.has(column) ? value.replaceAll(/\r\n?/g, '\n') : value])
    }
  }
  const parent = row.cells.parent
  if (parent !== undefined) {
    const found = findParent(parent, row, around)
    if (typeof found === 'string') entries.push(['parent', found])
    else faults.push(found)
  }
  return { input: Object.fromEntries(entries), faults }
}

/** The block that a cell names, by its address or its title; `#12` for a new one in line 12 of the list. */
function findParent(cell: string, row: ImportRow, { names, target }: Around): string | RowFault {
  const bySlug = names.bySlug.get(cell)
  const known = bySlug && !bySlug.isRetired ? [bySlug] : named(names.parts, [cell])
  const blocks = known.filter(({ slug }) => slug !== target.session?.slug)
  const [found] = blocks
  if (blocks.length > 1) {
    const slugs = blocks.map(({ slug }) => slug)
    return fault('parent', cell, 'ambiguous', slugs)
  }
  if (found) return found.parent === null ? found.slug : fault('parent', cell, 'two_levels')
  const own = named(names.rows, [cell]).filter((one) => one.line !== row.line)
  const [block] = own
  if (own.length > 1) {
    const lines = own.map((one) => `#${one.line}`)
    return fault('parent', cell, 'ambiguous', lines)
  }
  if (!block) return fault('parent', cell, 'unknown_value')
  return block.cells.parent === undefined ? `#${block.line}` : fault('parent', cell, 'two_levels')
}

const isCalled = (text: LocalizedText, name: string) =>
  LANGS.some((lang) => text[lang] !== undefined && alike(text[lang]) === alike(name))

const SLOT_PARTS = ['day', 'half', 'start', 'end', 'room'] as const

/** When and where, as the row says it over what stands; nothing where the row is silent. */
function slotInput(row: ImportRow, before: Fields, around: Around, faults: RowFault[]): Fields {
  const given = SLOT_PARTS.filter((part) => row.cells[`slot0.${part}`] !== undefined)
  if (given.length === 0) return {}
  const standing = ['precision', ...SLOT_PARTS].map((part) => [part, before[`slot0.${part}`] ?? ''])
  const slot = Object.fromEntries(standing) as { [part: string]: string }
  for (const part of given) {
    const column = `slot0.${part}`
    const cell = row.cells[column] ?? ''
    const read = readSlotCell(part, cell, around)
    if (typeof read === 'string') slot[part] = read
    else faults.push(read)
  }
  // What is said again as it stands is left as it stands, whatever precision it has.
  const isSame = given.every((part) => slot[part] === (before[`slot0.${part}`] ?? ''))
  return isSame ? {} : slotFields(slot, 0)
}

function readSlotCell(
  part: (typeof SLOT_PARTS)[number],
  cell: string,
  { programme, choices }: Around,
): string | RowFault {
  if (part === 'day') return dayOf(cell)
  if (part === 'start' || part === 'end') return timeOf(cell)
  if (part === 'half') {
    return choices['slot0.half']?.get(alike(cell)) ?? fault('slot0.half', cell, 'unknown_value')
  }
  const rooms = programme.rooms.filter(({ slug, name }) => slug === cell || isCalled(name, cell))
  const [room] = rooms
  if (room && rooms.length === 1) return room.slug
  const meant = rooms.length > 0 ? rooms : programme.rooms
  const names = meant.map(({ slug, name }) => (rooms.length > 0 ? slug : name['zh-Hans']))
  return fault('slot0.room', cell, rooms.length > 0 ? 'ambiguous' : 'unknown_value', names)
}

import 'server-only'
import { LINE_MAX } from '#lib/domain/edits/constants.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { byHandSchema, emailSchema } from '#lib/domain/registrations/schema.ts'
import { comparableEmail } from '#lib/domain/registrations/utils.ts'
import { cellFault, placeOf } from '../reading/cells/utils.ts'
import { alike, shortCell, textFaults } from '../reading/utils.ts'
import type { ImportRow, PlannedRow, RowFault } from '../types.ts'
import type { Choices } from '../words/choices/utils.ts'
import type { KindOfPlace, RegistrationsState } from './types.ts'

type Rules = { state: RegistrationsState; choices: Choices }
type Counts = Pick<KindOfPlace, 'capacity' | 'confirmed' | 'waitlisted'>

/** The address of a row as addresses are compared; null where it has none that could be written to. */
export function addressOf({ cells }: ImportRow): string | null {
  const read = emailSchema.safeParse(cells.email ?? '')
  return read.success ? comparableEmail(read.data) : null
}

/**
 * What would become of each row of a list of people, by the rules of the door: an address has one
 * registration, and places are given in the order of the list, as to everybody.
 */
export function planRegistrations(rows: readonly ImportRow[], rules: Rules): PlannedRow[] {
  const { state } = rules
  const seen = new Map<string, number>()
  const counts = new Map(state.types.map((type) => [type.slug, { ...type } as Counts]))
  return rows.map((row): PlannedRow => {
    const name = row.cells.name ?? row.cells.email ?? ''
    const one = { line: row.line, name, slug: null, changes: {} }
    if (state.closed !== null) {
      return { ...one, verdict: 'refused', faults: [cellFault('', '', state.closed)] }
    }
    const address = addressOf(row)
    const earlier = address === null ? undefined : seen.get(address)
    if (address !== null) seen.set(address, earlier ?? row.line)
    const twice =
      earlier === undefined
        ? []
        : [cellFault('email', row.cells.email ?? '', 'twice_email', [`#${earlier}`])]
    const code = address === null ? undefined : state.registered.get(address)
    if (code !== undefined && twice.length === 0) {
      const known = cellFault('email', row.cells.email ?? '', 'already_registered', [code])
      return { ...one, slug: code, verdict: 'same', faults: [known] }
    }
    const read = readRow(row, rules)
    const faults = [...read.faults, ...twice]
    const place = faults.length > 0 ? null : placeFor(row, read.fields, { ...rules, counts })
    if (place === null || typeof place !== 'string') {
      return { ...one, verdict: 'refused', faults: place === null ? faults : [place] }
    }
    const fields = { ...read.fields, state: place }
    const changes = Object.entries(fields).map(([field, to]) => [field, { from: '', to }] as const)
    return { ...one, verdict: 'create', changes: Object.fromEntries(changes), faults: [] }
  })
}

const SHORT_TEXT = shortCell(LINE_MAX)

/** What the form with which somebody is added by hand would be sent; by its rules. */
function readRow({ cells }: ImportRow, rules: Rules): { fields: Fields; faults: RowFault[] } {
  const faults = Object.entries(cells).flatMap(([column, value]) =>
    textFaults(value, SHORT_TEXT).map((word) => cellFault(column, value, word)),
  )
  if (faults.length > 0) return { fields: {}, faults }
  const ticketType = typeOf(cells.ticketType, rules)
  const language = languageOf(cells.language, rules)
  const found = [ticketType, language].filter((one) => typeof one !== 'string')
  const read = byHandSchema.safeParse({
    ...{ name: cells.name ?? '', email: cells.email ?? '' },
    ...{ phone: cells.phone ?? null, organisation: cells.organisation ?? null },
    // What was not understood is told once.
    ticketType: typeof ticketType === 'string' ? ticketType : 'none',
    locale: typeof language === 'string' ? language : 'zh',
  })
  // Of several things that are wrong with a cell the first is told.
  const words = new Map<string, string>()
  for (const { path, message } of read.error?.issues ?? []) {
    const column = String(path[0] ?? '')
    if (!words.has(column)) words.set(column, message)
  }
  const judged = [...words].map(([column, word]) => cellFault(column, cells[column] ?? '', word))
  if (found.length > 0 || !read.success) return { fields: {}, faults: [...judged, ...found] }
  const { locale, phone, organisation, ...rest } = read.data
  const fields = {
    ...{ ...rest, language: locale },
    ...(phone === null ? {} : { phone }),
    ...(organisation === null ? {} : { organisation }),
  }
  return { fields, faults: [] }
}

/** Where there is one kind of place, it goes without saying. */
function typeOf(cell: string | undefined, { state: { types } }: Rules): string | RowFault {
  const [only] = types
  if (cell === undefined) {
    return only && types.length === 1 ? only.slug : cellFault('ticketType', '', 'empty')
  }
  const named = types.map(({ slug, name }) => ({ slug, names: Object.values(name) }))
  return placeOf('ticketType', cell, named)
}

/** In which letters are written to them; Chinese where the list does not say. */
function languageOf(cell: string | undefined, { choices }: Rules): string | RowFault {
  if (cell === undefined) return 'zh'
  return choices.language?.get(alike(cell)) ?? cellFault('language', cell, 'unknown_value')
}

/**
 * A place while one is free and nobody waits, else the waiting list. What the list says of it is what the
 * one who brings it expects: where it would come otherwise, nothing is written.
 */
function placeFor(
  { cells }: ImportRow,
  fields: Fields,
  { state, choices, counts }: Rules & { counts: ReadonlyMap<string, Counts> },
): 'confirmed' | 'waitlisted' | RowFault {
  const type = counts.get(fields.ticketType ?? '')
  if (!type) return cellFault('ticketType', fields.ticketType ?? '', 'unknown_value')
  const isFree = type.confirmed < type.capacity && type.waitlisted === 0
  const place = isFree ? 'confirmed' : 'waitlisted'
  if (!isFree && !state.waitingList) {
    return cellFault('ticketType', cells.ticketType ?? '', 'no_place')
  }
  const { state: said } = cells
  if (said !== undefined) {
    const wanted = choices.state?.get(alike(said))
    if (wanted === undefined) return cellFault('state', said, 'unknown_value')
    if (wanted !== place) return cellFault('state', said, 'other_state')
  }
  type[place] += 1
  return place
}

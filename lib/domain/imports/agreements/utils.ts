import 'server-only'
import { fieldsOfParties, fieldsOfSigners } from '#lib/domain/agreements/editing/rows/utils.ts'
import { fieldsOfAgreement, readAgreement } from '#lib/domain/agreements/editing/utils.ts'
import { CITATIONS_MAX, LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { cellFault, placeOf } from '../reading/cells/utils.ts'
import { alike, dateOf, longCell, shortCell, textFaults } from '../reading/utils.ts'
import { keyOf } from '../records/finding/utils.ts'
import type { ImportRow, PlannedRow, RowFault } from '../types.ts'
import { agreementColumnOf } from '../words/agreements/utils.ts'
import type { Choices } from '../words/choices/utils.ts'
import { findAgreement, type Titles, titleOf, titlesIn } from './finding/utils.ts'
import { bodiesOf, partiesKey, readParties, signersAmong } from './parties/utils.ts'
import type { AgreementsState, OwnAgreement, Titled } from './types.ts'

type Rules = { state: AgreementsState; choices: Choices }
type Around = Rules & { titles: Titles }

/** What would become of each row of a list of agreements, given the record as it is now. */
export function planAgreements(brought: readonly ImportRow[], rules: Rules): PlannedRow[] {
  const { state, choices } = rules
  const titles = titlesIn(state.own, bodiesOf(state.bodies))
  const taken = new Map<string, number>()
  return brought.map((sent) => {
    const row = withoutNo(sent, choices)
    const one = planRow(row, { ...rules, titles })
    const key = one.slug ?? newKeyOf(row, titles)
    if (key === null) return one
    const earlier = taken.get(key)
    taken.set(key, earlier ?? row.line)
    if (earlier === undefined) return one
    const twice = cellFault('', '', 'twice', [`#${earlier}`])
    return { ...one, verdict: 'refused' as const, changes: {}, faults: [...one.faults, twice] }
  })
}

/** That it is not another one goes without saying. */
function withoutNo(row: ImportRow, choices: Choices): ImportRow {
  const { another, ...cells } = row.cells
  const isNo = another !== undefined && choices.another?.get(alike(another)) === ''
  return isNo ? { ...row, cells } : row
}

/** By what a new one is the same as another row of the list; null where it may be the same. */
function newKeyOf(row: ImportRow, { bodies }: Titles): string | null {
  const { slug, another, parties = '' } = row.cells
  if (slug !== undefined || another !== undefined) return null
  return `${keyOf(titleOf(row))} ${partiesKey(readParties(parties, [], bodies).parties)}`
}

/** What goes without saying of a new one: it begins as a draft, and where it is signed is not recorded. */
const NEW: Fields = { scope: 'single', placement: 'unknown' }

function planRow(row: ImportRow, around: Around): PlannedRow {
  const { agreement, faults } = findAgreement(row, around.titles)
  const { timeZone } = around.state
  const before = agreement?.fields ?? {}
  const read = readCells(row, { ...around, agreement })
  const name = row.cells['title.zh-Hans'] ?? agreement?.facts.title['zh-Hans'] ?? titleOf(row)
  const one = { line: row.line, name, slug: agreement?.slug ?? null }
  const wanted = readAgreement(
    { ...(agreement ? before : { ...NEW, state: 'drafted' }), ...read.input },
    timeZone,
  )
  // Which one it would become is not known: nothing more can be said of it.
  const judged = faults.length > 0 || wanted.ok ? [] : faultsOf(wanted.fields, row, read.faults)
  const all = [...faults, ...read.faults, ...judged]
  if (all.length > 0 || !wanted.ok) return { ...one, verdict: 'refused', changes: {}, faults: all }
  const changes = changesBetween(before, fieldsOfAgreement(wanted.value, timeZone))
  const isSame = Object.keys(changes).length === 0
  const verdict = agreement ? (isSame ? 'same' : 'change') : 'create'
  return { ...one, verdict, changes, faults: [] }
}

/** What the fields are refused for, told by the columns of the list. */
function faultsOf(faults: FieldFaults, row: ImportRow, known: readonly RowFault[]): RowFault[] {
  const told = new Set(known.map(({ column }) => column))
  return Object.entries(faults).flatMap(([name, [word = 'invalid']]) => {
    const column = agreementColumnOf(name)
    // A cell that was not understood is told once.
    if (told.has(column)) return []
    told.add(column)
    const value = row.cells[column] ?? ''
    return [cellFault(column, value, value === '' && word === 'unknown_value' ? 'empty' : word)]
  })
}

const SHORT_TEXT = shortCell(LINE_MAX)
const LONG_TEXT = longCell(TEXT_MAX)
const LONG = new Set(['parties', 'quote'])
const DATES = new Set(['signedOn', 'signedUntil'])
/** Read together with what they belong to. */
const APART = new Set(['slug', 'another', 'state', 'parties', 'document', 'quote'])

type Given = { input: Fields; faults: RowFault[] }
type AroundRow = Around & { agreement: OwnAgreement | null }

/** The fields that a row's cells give; an empty cell gives nothing. */
function readCells(row: ImportRow, around: AroundRow): Given {
  const faults: RowFault[] = []
  const cells: Record<string, string> = {}
  for (const [column, value] of Object.entries(row.cells)) {
    const words = textFaults(value, LONG.has(column) ? LONG_TEXT : SHORT_TEXT)
    faults.push(...words.map((word) => cellFault(column, value, word)))
    if (words.length === 0) cells[column] = value
  }
  const entries: [string, string][] = []
  for (const [column, value] of Object.entries(cells)) {
    if (APART.has(column)) continue
    const found = readCell(column, value, around)
    if (typeof found === 'string') entries.push([column, found])
    else faults.push(found)
  }
  const parts = [
    stateFaults(cells.state, around),
    anotherFaults(cells.another, around),
    partiesInput(cells, around),
    citationInput(cells, around),
  ]
  return {
    input: Object.assign(Object.fromEntries(entries), ...parts.map(({ input }) => input)),
    faults: [...faults, ...parts.flatMap((part) => part.faults)],
  }
}

function readCell(column: string, value: string, { choices, state }: AroundRow): string | RowFault {
  const known = choices[column]
  if (known) return known.get(alike(value)) ?? cellFault(column, value, 'unknown_value')
  if (DATES.has(column)) return dateOf(value)
  if (column === 'session') return placeOf(column, value, state.sessions.map(byTitles))
  // As spreadsheets write it: 12,000,000.00.
  if (column === 'amount') return value.normalize('NFKC').replaceAll(/,(?=\d{3}(?:\D|$))/g, '')
  return value
}

const byTitles = ({ slug, title }: Titled) => ({ slug, names: Object.values(title) })

/** The state has steps of its own, on the page of the agreement. */
function stateFaults(cell: string | undefined, { choices, agreement }: AroundRow): Given {
  if (cell === undefined) return { input: {}, faults: [] }
  const state = choices.state?.get(alike(cell))
  const standing = agreement?.facts.state ?? 'drafted'
  const word = state === undefined ? 'unknown_value' : 'state_has_steps'
  return { input: {}, faults: state === standing ? [] : [cellFault('state', cell, word)] }
}

function anotherFaults(cell: string | undefined, { choices }: AroundRow): Given {
  const isRead = cell === undefined || choices.another?.has(alike(cell))
  return { input: {}, faults: isRead ? [] : [cellFault('another', cell, 'unknown_value')] }
}

const without = (fields: Fields, group: RegExp): Fields =>
  Object.fromEntries(
    Object.keys(fields)
      .filter((name) => group.test(name))
      .map((name) => [name, '']),
  )

/** The parties in the order of the cell; whoever signs for one goes along with it. */
function partiesInput(cells: Fields, { agreement, titles }: AroundRow): Given {
  const { parties: cell, partyForm } = cells
  // Two parties sign between themselves; for any other number the list has to say how.
  const isSaid = agreement !== null || partyForm !== undefined
  if (cell === undefined) return { input: {}, faults: [] }
  const before = agreement?.facts.parties ?? []
  const { parties, faults } = readParties(cell, before, titles.bodies)
  if (faults.length > 0) return { input: {}, faults }
  const signers = signersAmong(agreement?.facts.signers ?? [], before, parties)
  if (signers === null) return { input: {}, faults: [cellFault('parties', cell, 'party_signs')] }
  const form: Fields = !isSaid && parties.length === 2 ? { partyForm: 'bilateral' } : {}
  const input = {
    ...without(agreement?.fields ?? {}, /^(?:party|signer)\d/),
    ...{ ...fieldsOfParties(parties), ...fieldsOfSigners(signers), ...form },
  }
  return { input, faults: [] }
}

/** Words of a document prove what stands; those that are cited already stay, and new ones are added. */
function citationInput(cells: Fields, { agreement, state }: AroundRow): Given {
  const { document: cell = '', quote = '' } = cells
  if (cell === '' && quote === '') return { input: {}, faults: [] }
  const document = cell === '' ? '' : placeOf('document', cell, state.documents.map(byTitles))
  if (typeof document !== 'string') return { input: {}, faults: [document] }
  const citations = agreement?.facts.citations ?? []
  if (citations.some((one) => one.document === document && one.quote === quote)) {
    return { input: {}, faults: [] }
  }
  if (citations.length >= CITATIONS_MAX) {
    return { input: {}, faults: [cellFault('quote', quote, 'too_many_citations')] }
  }
  const name = `citation${citations.length}`
  return { input: { [`${name}.document`]: document, [`${name}.quote`]: quote }, faults: [] }
}

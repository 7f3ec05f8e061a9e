import 'server-only'
import type { Changes } from '#lib/domain/edits/types.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { alike } from '../reading/utils.ts'
import type { ImportRow, PlannedRow, RowFault } from '../types.ts'
import type { Choices } from '../words/choices/utils.ts'
import { readCells } from './cells/utils.ts'
import { findRecord, type Names, namesIn, rowsAlike } from './finding/utils.ts'
import type { RecordReader, RecordState } from './types.ts'

type Rules = { state: RecordState; choices: Choices; read: RecordReader }
type Around = Rules & { names: Names }

/** What would become of each row of a list of people, or of organisations, given the record as it is now. */
export function planRecords(brought: readonly ImportRow[], rules: Rules): PlannedRow[] {
  const rows = brought.map((row) => withoutNo(row, rules.choices))
  const names = namesIn(rows, rules.state)
  const taken = new Map<string, number>()
  const planned = rows.map((row) => {
    const one = planRow(row, { ...rules, names })
    const others = one.verdict === 'create' ? rowsAlike(row, names) : []
    const earlier = one.slug === null ? others[0]?.line : taken.get(one.slug)
    if (one.slug !== null && earlier === undefined) taken.set(one.slug, row.line)
    return earlier === undefined ? one : refuse(one, twice(earlier))
  })
  return withoutCircles(planned, rules.state)
}

/** That it is not another one goes without saying. */
function withoutNo(row: ImportRow, choices: Choices): ImportRow {
  const { another, ...cells } = row.cells
  const isNo = another !== undefined && choices.another?.get(alike(another)) === ''
  return isNo ? { ...row, cells } : row
}

const twice = (line: number): RowFault => ({
  ...{ column: '', value: '', word: 'twice' },
  candidates: [`#${line}`],
})

const refuse = (row: PlannedRow, fault: RowFault): PlannedRow => ({
  ...{ ...row, verdict: 'refused', changes: {} },
  faults: row.verdict === 'refused' ? [...row.faults, fault] : [fault],
})

function planRow(row: ImportRow, { state, choices, read, names }: Around): PlannedRow {
  const target = findRecord(row, names)
  const { record } = target
  const places = { cities: state.cities, known: state.known }
  const given = readCells(row, { choices, record, places })
  const before = record?.fields ?? {}
  const name = row.cells['name.zh-Hans'] ?? record?.name['zh-Hans'] ?? row.cells['name.en'] ?? ''
  const one = { line: row.line, name, slug: record?.slug ?? null, changes: {} as Changes }
  if (target.isKnown) return { ...one, verdict: 'same', faults: target.faults }
  const wanted = read({ ...before, ...given.input })
  // Whom it would become is not known: nothing more can be said of it.
  const judged =
    target.faults.length > 0 || wanted.ok ? [] : faultsOf(wanted.faults, row, given.faults)
  const faults = [...target.faults, ...given.faults, ...judged]
  if (faults.length > 0 || !wanted.ok) return { ...one, verdict: 'refused', faults }
  const changes = changesBetween(before, wanted.fields)
  if (Object.keys(changes).length === 0) return { ...one, verdict: 'same', faults }
  if (record?.isRetired) {
    const taken = { column: '', value: '', word: 'retired_record', candidates: [] }
    return { ...one, verdict: 'refused', faults: [taken] }
  }
  return { ...one, verdict: record ? 'change' : 'create', changes, faults }
}

/** Words of the forms that a list says otherwise. */
const WORDS: Readonly<Record<string, string>> = { twice: 'alias_twice' }

/** What the fields are refused for, told by the columns of the list. */
function faultsOf(
  faults: Readonly<Record<string, readonly string[]>>,
  row: ImportRow,
  known: readonly RowFault[],
): RowFault[] {
  return Object.entries(faults).flatMap(([column, words]) => {
    // A cell that was not understood is told once.
    if (known.some((one) => one.column === column)) return []
    const value = row.cells[column] ?? ''
    const [word = 'invalid'] = words
    const said = value === '' && word === 'unknown_value' ? 'empty' : (WORDS[word] ?? word)
    return [{ column, value, word: said, candidates: [] }]
  })
}

/** What each is part of after these changes; of none of them may it come back to itself. */
export function circlesIn(
  known: RecordState['known'],
  changed: readonly { slug: string; parent: string }[],
): Set<string> {
  const above = new Map(known.map(({ slug, parent }) => [slug, parent ?? '']))
  for (const { slug, parent } of changed) above.set(slug, parent)
  const isWithinItself = (slug: string) => {
    const seen = new Set<string>()
    for (let at = above.get(slug) ?? ''; at !== '' && !seen.has(at); at = above.get(at) ?? '') {
      if (at === slug) return true
      seen.add(at)
    }
    return false
  }
  return new Set(changed.flatMap(({ slug }) => (isWithinItself(slug) ? [slug] : [])))
}

function withoutCircles(plan: readonly PlannedRow[], { known }: RecordState): PlannedRow[] {
  const moved = plan.flatMap(({ slug, changes }) =>
    slug !== null && changes.parent ? [{ slug, parent: changes.parent.to }] : [],
  )
  const circles = circlesIn(known, moved)
  return plan.map((row) => {
    if (row.slug === null || !circles.has(row.slug) || !row.changes.parent) return row
    const { to: value } = row.changes.parent
    return refuse(row, { column: 'parent', value, word: 'within_itself', candidates: [] })
  })
}

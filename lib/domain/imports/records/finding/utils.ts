import 'server-only'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import type { KnownRecord } from '#lib/domain/edits/naming/types.ts'
import { nameKey } from '#lib/domain/edits/naming/utils.ts'
import { ALIAS_KINDS } from '#lib/domain/organisations/editing/constants.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import { toSimplified } from '#lib/platform/i18n/traditional.ts'
import type { ImportRow, RowFault } from '../../types.ts'
import type { OwnRecord, RecordState } from '../types.ts'

/** What a row is about: one that is known, or somebody new; `faults` where that cannot be said. */
export type Target = {
  record: OwnRecord | null
  faults: RowFault[]
  /** What it looks like; the row says nothing else, and nothing is written of it. */
  isKnown: boolean
}

/** Names are the same in whichever script, width, case or order of Latin parts; a longer text is none. */
export const keyOf = (name: string): string => nameKey(name.slice(0, LINE_MAX), toSimplified)

const ALIAS_COLUMNS = ['aliases', ...ALIAS_KINDS.map((kind) => `alias.${kind}`)]
const NAME_COLUMNS: readonly string[] = [...LANGS.map((lang) => `name.${lang}`), 'latinAsPrinted']

/** Aliases of a cell: one on each line, or with a semicolon between them. */
export const linesOf = (cell: string): string[] =>
  cell
    .split(/[;；\r\n]+/)
    .map((one) => one.trim())
    .filter(Boolean)

const keysOf = (names: readonly string[]) =>
  new Set(names.map(keyOf).filter(({ length }) => length > 1))

const chineseOf = (name: Readonly<Record<string, string | undefined>>) =>
  keysOf([name['zh-Hans'] ?? '', name['zh-Hant'] ?? ''])

const chineseOfRow = ({ cells }: ImportRow) =>
  chineseOf({ 'zh-Hans': cells['name.zh-Hans'], 'zh-Hant': cells['name.zh-Hant'] })

function namesOfRow({ cells }: ImportRow): string[] {
  // A cell that is too long is refused for that; it need not be looked through.
  const short = (column: string, max: number) => cells[column]?.slice(0, max) ?? ''
  const names = NAME_COLUMNS.map((column) => short(column, LINE_MAX))
  const aliases = ALIAS_COLUMNS.flatMap((column) => linesOf(short(column, TEXT_MAX)))
  return [...names, ...aliases].filter(Boolean)
}

/** What names mean: looked up, because hundreds of rows ask. */
export type Names = {
  bySlug: ReadonlyMap<string, OwnRecord>
  chinese: ReadonlyMap<string, readonly KnownRecord[]>
  any: ReadonlyMap<string, readonly KnownRecord[]>
  rows: ReadonlyMap<string, readonly ImportRow[]>
}

export function namesIn(rows: readonly ImportRow[], { own, known }: RecordState): Names {
  const live = known.filter(({ isRetired }) => !isRetired)
  const entered = rows.filter(
    ({ cells }) => cells.slug === undefined && cells.another === undefined,
  )
  return {
    bySlug: new Map(own.map((one) => [one.slug, one])),
    chinese: byKey(live, ({ name }) => chineseOf(name)),
    any: byKey(live, ({ name, latinAsPrinted, aliases }) =>
      keysOf([...Object.values(name), latinAsPrinted ?? '', ...aliases]),
    ),
    rows: byKey(entered, chineseOfRow),
  }
}

function byKey<T>(all: readonly T[], keysOfOne: (one: T) => ReadonlySet<string>): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    for (const key of keysOfOne(one)) found.set(key, [...(found.get(key) ?? []), one])
  }
  return found
}

const meant = <T>(known: ReadonlyMap<string, readonly T[]>, keys: ReadonlySet<string>): T[] => [
  ...new Set([...keys].flatMap((key) => known.get(key) ?? [])),
]

/** Earlier rows of the list that enter the same. */
export const rowsAlike = (row: ImportRow, { rows }: Names): ImportRow[] =>
  row.cells.slug === undefined && row.cells.another === undefined
    ? meant(rows, chineseOfRow(row)).filter(({ line }) => line < row.line)
    : []

/**
 * By its address where the row has one, else by its Chinese name. What shares another name, or an alias,
 * only looks like it: the row has to say which is meant, unless it says nothing but the name.
 */
export function findRecord(row: ImportRow, names: Names): Target {
  const { slug, another } = row.cells
  if (slug !== undefined) {
    const record = names.bySlug.get(slug) ?? null
    return record ? { record, faults: [], isKnown: false } : told('slug', slug, 'unknown_record')
  }
  if (another !== undefined) return { record: null, faults: [], isKnown: false }
  const exact = meant(names.chinese, chineseOfRow(row))
  const found = exact.length > 0 ? exact : meant(names.any, keysOf(namesOfRow(row)))
  const [only] = found
  if (!only) return { record: null, faults: [], isKnown: false }
  const record = names.bySlug.get(only.slug)
  if (exact.length === 1 && record) return { record, faults: [], isKnown: false }
  const own = found.flatMap(({ slug }) => names.bySlug.get(slug) ?? [])
  const candidates = own.map((one) => `${one.name['zh-Hans']} ${one.slug}`)
  const said = namesOfRow(row)[0] ?? ''
  // What kind of body it is says every list of them.
  const isOnlyNamed = Object.keys(row.cells).every((column) =>
    [...NAME_COLUMNS, 'kind'].includes(column),
  )
  if (isOnlyNamed) {
    const fault = { column: 'name.zh-Hans', value: said, word: 'known', candidates }
    return { record: null, faults: [fault], isKnown: true }
  }
  const word = own.length === 0 ? 'elsewhere' : exact.length > 1 ? 'ambiguous' : 'looks_like'
  return told('name.zh-Hans', said, word, candidates)
}

const told = (column: string, value: string, word: string, candidates: string[] = []): Target => ({
  record: null,
  faults: [{ column, value, word, candidates }],
  isKnown: false,
})

import 'server-only'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import type { KnownRecord } from '#lib/domain/edits/naming/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import { cellFault as fault, placeOf } from '../../reading/cells/utils.ts'
import { alike, longCell, shortCell, textFaults } from '../../reading/utils.ts'
import type { ImportRow, RowFault } from '../../types.ts'
import type { Choices } from '../../words/choices/utils.ts'
import { keyOf, linesOf } from '../finding/utils.ts'
import type { OwnRecord, RecordState } from '../types.ts'

const SHORT_TEXT = shortCell(LINE_MAX)
const LONG_TEXT = longCell(TEXT_MAX)

const isLong = (column: string) => column.startsWith('description.') || isOfLines(column)
const isOfLines = (column: string) => column === 'aliases' || column.startsWith('alias.')

type Places = { cities: RecordState['cities']; known: readonly KnownRecord[] }
type Around = { choices: Choices; record: OwnRecord | null; places: Places }

/** The fields that a row's cells give; an empty cell gives nothing. */
export function readCells(
  { cells }: ImportRow,
  around: Around,
): { input: Fields; faults: RowFault[] } {
  const faults: RowFault[] = []
  const entries: [string, string][] = []
  for (const [column, value] of Object.entries(cells)) {
    if (column === 'slug') continue
    const words = textFaults(value, isLong(column) ? LONG_TEXT : SHORT_TEXT)
    if (words.length > 0) {
      faults.push(...words.map((word) => fault(column, value, word)))
      continue
    }
    const found = readCell(column, value, around)
    if (typeof found !== 'string') faults.push(found)
    else if (column !== 'another' && !isFoundBy(column, value, cells, around))
      entries.push([column, found])
  }
  return { input: Object.fromEntries(entries), faults }
}

function readCell(column: string, value: string, { choices, places }: Around): string | RowFault {
  const known = choices[column]
  if (known) return known.get(alike(value)) ?? fault(column, value, 'unknown_value')
  if (column === 'city')
    return placeOf(
      column,
      value,
      places.cities.map((one) => ({ ...one, names: Object.values(one.name) })),
    )
  if (column === 'parent') {
    const live = places.known.filter(({ isRetired }) => !isRetired)
    return placeOf(
      column,
      value,
      live.map((one) => ({ ...one, names: namesOf(one) })),
    )
  }
  if (isOfLines(column)) return linesOf(value).join('\n')
  return isLong(column) ? value.replaceAll(/\r\n?/g, '\n') : value
}

const namesOf = ({ name, aliases }: KnownRecord) => [...Object.values(name), ...aliases]

/** A name by which a record without an address was found says nothing new of it, however it is written. */
function isFoundBy(
  column: string,
  value: string,
  cells: ImportRow['cells'],
  { record }: Around,
): boolean {
  if (!record || cells.slug !== undefined) return false
  if (!LANGS.some((lang) => column === `name.${lang}`)) return false
  const standing = record.fields[column]
  return standing !== undefined && keyOf(standing) === keyOf(value)
}

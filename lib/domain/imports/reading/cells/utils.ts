import 'server-only'
import { keyOf } from '../../records/finding/utils.ts'
import type { RowFault } from '../../types.ts'

/** So much of a cell is told. */
const SHOWN = 80
/** So many of what might have been meant are named. */
const CANDIDATES_MAX = 8

/** What is wrong with a cell, so that it can be told in a line. */
export const cellFault = (
  column: string,
  value: string,
  word: string,
  candidates: readonly string[] = [],
): RowFault => {
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
  return { column, value: shown, word, candidates: candidates.slice(0, CANDIDATES_MAX) }
}

type Place = { slug: string; names: readonly (string | undefined)[] }

/** The slug of what a cell names, by its address or by a name. */
export function placeOf(column: string, cell: string, all: readonly Place[]): string | RowFault {
  if (all.some(({ slug }) => slug === cell)) return cell
  const key = keyOf(cell)
  const found = all.filter(({ names }) => names.some((name) => name && keyOf(name) === key))
  const [only] = found
  if (only && found.length === 1) return only.slug
  const candidates = found.map(({ slug }) => slug)
  return cellFault(column, cell, only ? 'ambiguous' : 'unknown_value', candidates)
}

import { line, lines } from '#lib/domain/registrations/schema.ts'
import type { ImportRow } from '../types.ts'

/** A cell of one line, or of several, with so many letters at most. */
export const shortCell = (max: number) => ({ max, schema: line(max) })
export const longCell = (max: number) => ({ max, schema: lines(max) })

/** What is wrong with a text as such. One far too long (a letter has two units at most) is not looked through. */
export function textFaults(
  value: string,
  { max, schema }: ReturnType<typeof shortCell> | ReturnType<typeof longCell>,
): string[] {
  if (value.length > max * 2) return ['too_long']
  const read = schema.safeParse(value)
  return read.success ? [] : read.error.issues.map(({ message }) => message)
}

const SHOWN = 80

/** So much of a value as tells which it is. */
export const shortened = (value: string): string =>
  value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value

/** Names are alike whatever their width, case and blanks. */
export const alike = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')

type Read =
  | { ok: true; rows: ImportRow[] }
  | { ok: false; fault: 'unknown_columns' | 'twice_columns'; columns: string[] }
  | { ok: false; fault: 'empty_table' }

/**
 * The rows of a table whose first line is its heading. Every column has to be one that is known, by its
 * key or by its name in whichever language: what nobody reads would be lost without a word. What our own
 * files only tell (null) may stand there.
 */
export function readRows(
  table: readonly (readonly string[])[],
  columnsByName: ReadonlyMap<string, string | null>,
): Read {
  const [heading = [], ...body] = table
  const width = Math.max(0, ...table.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  const names = Array.from({ length: width }, (_, index) => heading[index] ?? '')
  const keys = names.map((name) => columnsByName.get(alike(name)))
  const isUsed = (index: number) => names[index] !== '' || body.some((row) => row[index])
  const unknown = names.filter((_, index) => keys[index] === undefined && isUsed(index))
  if (unknown.length > 0) return { ok: false, fault: 'unknown_columns', columns: unknown }
  const twice = names.filter((_, index) => keys[index] && keys.indexOf(keys[index]) !== index)
  if (twice.length > 0) return { ok: false, fault: 'twice_columns', columns: twice }
  const rows = body.flatMap((row, index): ImportRow[] => {
    const entries = keys.flatMap((key, column) => {
      const value = row[column] ?? ''
      return !key || value === '' ? [] : [[key, value] as const]
    })
    // The heading is the first line of the file, and lines count from one.
    return entries.length === 0 ? [] : [{ line: index + 2, cells: Object.fromEntries(entries) }]
  })
  return rows.length === 0 ? { ok: false, fault: 'empty_table' } : { ok: true, rows }
}

/** A day as one writes it, in digits: 2026/11/22, 2026.11.22 and 2026年11月22日 are 2026-11-22. */
export function dayOf(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC'))
  if (!parts) return text
  const [, year, month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** As much of a date as is known: 2026年11月 is 2026-11, 2026年 is 2026. */
export function dateOf(text: string): string {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})月?|年)?$/.exec(text.normalize('NFKC'))
  if (!parts) return dayOf(text)
  const [, year = '', month] = parts
  return month === undefined ? year : `${year}-${month.padStart(2, '0')}`
}

/** A time of day; a spreadsheet may give it as a part of a day: 0.375 is 9:00. */
export function timeOf(text: string): string {
  const plain = text.normalize('NFKC')
  if (!/^0?\.\d+$/.test(plain)) return plain.replace(/^(\d{1,2}:\d{2}):00$/, '$1')
  const minutes = Math.round(Number(plain) * 1440)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

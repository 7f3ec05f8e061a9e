import { toRfc3339 } from '../dates/zone.ts'
import type { Column } from './table.ts'

/** What a cell holds, whatever the format: text, a number, or nothing. */
export type Cell = string | number | null

/**
 * The one place that decides what of a row is written into a cell. A formula is none of it: what a
 * format could take for one is defused where that format is written.
 */
export function cell<Row>(column: Column<Row>, row: Row, timeZone: string): Cell {
  switch (column.type) {
    case 'text':
    case 'date':
      // Half a pair of UTF-16 is no text in any of the formats; nothing is an empty cell.
      return column.value(row)?.toWellFormed() || null
    case 'number': {
      const number = column.value(row)
      return number !== null && Number.isFinite(number) ? number : null
    }
    case 'instant': {
      const instant = column.value(row)
      return instant && toRfc3339(instant, timeZone)
    }
  }
}

/**
 * Texts that a spreadsheet may take for a formula when it opens a CSV: the signs themselves, in full
 * and in small width, and control characters that could cut the cell in two; whatever blanks, quotes or
 * invisible signs stand before them.
 */
const FORMULA = /^[\s\p{C}'"]*?[=+\-@＝＋－＠﹦﹢﹣﹫\t\r\n\0]/u

/** A text that no spreadsheet takes for a formula: `'` before what could be one (OWASP, CSV injection). */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text that was guarded. Whatever begins with `'` and is no formula behind it has no guard. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text

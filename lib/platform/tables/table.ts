/** What a column holds; `cell` decides by it how a value is written. */
export type ColumnType = 'text' | 'number' | 'instant' | 'date'

/** `date` is a day, `YYYY-MM-DD`. Null is unknown or absent: an empty cell. */
type ValueOf = { text: string; number: number; instant: Date; date: string }

export type Column<Row> = {
  [Type in ColumnType]: {
    /** Name in JSON. */
    key: string
    /** Heading in spreadsheets. */
    label: string
    type: Type
    value: (row: Row) => ValueOf[Type] | null
  }
}[ColumnType]

/** A list to be written into a file. */
export type Table<Row> = {
  /** Name of the sheet. */
  name: string
  columns: readonly Column<Row>[]
  rows: Iterable<Row> | AsyncIterable<Row>
  /** Whose clock instants are written by. */
  timeZone: string
}

export const TABLE_FORMATS = ['xlsx', 'csv', 'json'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** The format that an address asks for; null for one that we do not write. */
export function readTableFormat(value: unknown): TableFormat | null {
  return TABLE_FORMATS.find((format) => format === value) ?? null
}

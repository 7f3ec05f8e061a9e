/** What the river is made of: a forum, a programme, an agreement signed outside them, a mere announcement. */
export type TributaryKind = 'conference' | 'programme' | 'agreement' | 'announced'

export type Tributary = {
  slug: string
  kind: TributaryKind
  /** ISO 8601 as far as it is known: `2023-05-30`, `2012-05`, `2012`. */
  startsOn: string
  endsOn?: string
  /** A programme whose end is not recorded: the last date that any source speaks of. */
  recordedUntil?: string
  /** Agreements described one by one. */
  single: number
  /** Agreements that a source only counts. */
  aggregate: number
  /** The source describes some and does not say how many there were in all. */
  totalUnknown: boolean
  /** Has a drawing. */
  plate: boolean
  /** The words of its label, to estimate how much room they take. */
  name: string
  details: readonly string[]
}

export type Side = 'above' | 'below'

/** A label with its plate. Lengths are in units of the drawing; widths are shown as shares of it. */
export type RiverLabel = {
  slug: string
  side: Side
  x: number
  width: number
  /** Estimated from the words; room is kept for it. */
  height: number
}

export type LineKind = 'single' | 'aggregate' | 'unknown' | 'programme' | 'programme-unrecorded'

export type RiverLine = {
  slug: string
  kind: LineKind
  points: readonly (readonly [number, number])[]
}

export type RiverLayout = {
  width: number
  height: number
  /** Where plates above end and their lines begin. */
  top: number
  axisY: number
  /** Where labels below begin. */
  bottom: number
  today: number
  years: readonly { year: number; x: number; label: boolean }[]
  months: readonly number[]
  labels: readonly RiverLabel[]
  /** Tributaries without room for a label, newest first: a tick on the axis and a line in a list. */
  listed: readonly { slug: string; x: number }[]
  lines: readonly RiverLine[]
  /** Dotted uprights from the axis to the labels of what has not been held, or is not known to have been. */
  stems: readonly { slug: string; x: number }[]
  /** How many agreements one line stands for: 1 until there are more than can be told apart. */
  perLine: number
  strokeWidth: number
}

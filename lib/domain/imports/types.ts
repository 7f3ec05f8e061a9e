import type { Changes } from '#lib/domain/edits/types.ts'
import type { ImportKind, ImportState } from '#prisma/generated/enums.ts'

/** A row of a list as it was read: what stands under which column. */
export type ImportRow = {
  /** Of the file, the heading being the first; of a pasted list its place. */
  line: number
  cells: Readonly<Record<string, string>>
  /** Of a schedule: by what the event is known when it comes again. */
  event?: string
  /** Of a schedule: who speaks, as printed there. */
  people?: readonly string[]
  /** What could not be read of it, told by columns. */
  faults?: readonly RowFault[]
}

export type { ImportKind }
export type RecordKind = Extract<ImportKind, 'person' | 'organisation'>

/** Who writes an import, where and when. */
export type ImportPlace = {
  forumId: string
  actor: string
  now: Date
  importId: string
  /** Whether people who are entered are written to. */
  hasLetters?: boolean
}

/** What would become of a row. */
export type Verdict = 'create' | 'change' | 'same' | 'refused'

/** What is wrong with a row; `word` is one of `imports.faults`. */
export type RowFault = {
  column: string
  /** What stood there. */
  value: string
  word: string
  /** What might have been meant: addresses, names, or lines of the same file. */
  candidates: string[]
}

export type PlannedRow = {
  line: number
  /** What the row is about, as the row or the record calls it. */
  name: string
  /** Of the record that it changes; null for a new one. */
  slug: string | null
  verdict: Verdict
  /** By field; what belongs under another new row of the list names its line: `#12`. */
  changes: Changes
  faults: RowFault[]
  /** Of a schedule, as its row has it: what was written is found by it again. */
  event?: string
}

export type PlanFigures = Record<Verdict, number>

/** An import as its page shows it. */
export type ImportBatch = {
  id: string
  kind: ImportKind
  state: ImportState
  /** Null for a pasted list. */
  fileName: string | null
  version: number
  createdAt: Date
  decidedAt: Date | null
  /** Null once it was given up or is too old. */
  plan: readonly PlannedRow[] | null
  /** Null once it is over. */
  rows: readonly ImportRow[] | null
}

/** An import in the list of them. */
export type ImportEntry = Omit<ImportBatch, 'plan' | 'rows' | 'version'> & { figures: PlanFigures }

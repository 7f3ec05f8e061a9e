/** A record as its editors see it: every field a string under its name, '' (or no name at all) for nothing. */
export type Fields = Readonly<Record<string, string>>

export type Change = { from: string; to: string }
/** What an edit did, by field: the diff that its audit row carries. */
export type Changes = Readonly<Record<string, Change>>

/** One edit as the audit keeps it. */
export type Edit = {
  id: bigint
  at: Date
  event: string
  actor: string
  subjectId: string
  /** The record's version after it. */
  version: number
  changes: Changes
  /** The edit that it took back; null for any other. */
  undoes: bigint | null
  /** Edits that were made at once bear the same, and are taken back at once; null for one by itself. */
  step: string | null
}

/** A field that two people changed from the same text. */
export type ConflictingField = { name: string; base: string; mine: string; theirs: string }

/** What somebody answers for a field that two people changed. */
export type Choice = 'mine' | 'theirs' | 'both'

/** How an edit from an older version meets what others have done since. */
export type Meeting = {
  /** My changes that stand beside theirs. */
  mine: Changes
  /** What others have changed meanwhile and I have not. */
  theirs: Changes
  /** What both changed, each to something else. */
  conflicts: ConflictingField[]
}

/** Edits that one person may take back or do again, the latest first. */
export type Steps = { undo: bigint | null; redo: bigint | null }

/** Both changed the same fields: nothing is saved before somebody has chosen. */
export type Conflict = {
  ok: false
  reason: 'conflict'
  details: {
    /** The version that the answer has to name. */
    version: number
    /** Account of whoever changed it last. */
    by: string
    at: Date
    fields: ConflictingField[]
  }
}

/** Faults by field, for a form to word. */
export type FieldFaults = Record<string, string[]>
export type InvalidFields = { ok: false; reason: 'invalid'; fields: FieldFaults }

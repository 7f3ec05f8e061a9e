/** A row of the audit as the chain reads it: every column in the database's own words. */
export type AuditRow = {
  id: string
  at: string
  event: string
  forumId: string | null
  subjectId: string | null
  actor: string
  details: string
}

/** A link of the chain. */
export type Seal = { seq: number; sealedAt: string; hash: string }

/** A line of the file beside the database: how long the chain was, and how it ended. */
export type Checkpoint = {
  /** `restored`: an operator has put back an older database, and what followed in it is gone */
  kind: 'checkpoint' | 'restored'
  seq: number
  hash: string
  at: string
}

/** A line of that file that nobody with the portal's secret has written: the number it claims to know. */
export type ForgedLine = { forged: number }

export type AuditFaultKind =
  /** The row, its place or its seal is not what it was */
  | 'altered'
  /** There is a seal, and no row */
  | 'row_gone'
  /** The number is missing in the chain */
  | 'number_gone'
  /** The chain fits together, but was another when it was last written down */
  | 'rewritten'
  /** The chain was longer when it was last written down */
  | 'cut'
  /** A line of the file was not signed with the portal's secret */
  | 'forged_checkpoint'

export type AuditFault = { seq: number; kind: AuditFaultKind }

export type AuditVerdict = {
  /** The last number of the chain; 0 for an empty one */
  seq: number
  /** Rows that wait for their seal */
  unsealed: number
  checkpoints: number
  /** By number; empty where all is well */
  faults: AuditFault[]
  /** Databases that were put back on purpose: what the chain had lost */
  restored: { at: string; seq: number; upTo: number }[]
  /** Lines of the file that say nothing: cut off by a crash, or damaged */
  unreadable: number
}

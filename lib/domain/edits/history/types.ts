import type { Change } from '../types.ts'

/** What an edit was: the record's entering, a step of one's own taken back or done again, or any other. */
export type EditKind = 'created' | 'edited' | 'moved' | 'taken_back' | 'done_again'

/** One edit of a record as its organisers read it. */
export type PastEdit = {
  at: Date
  kind: EditKind
  /** Who did it; null for somebody at another forum, or whose account is gone. */
  by: string | null
  fields: readonly PastField[]
}

/** `change` is null for what was done at another forum: which field it was is said, the words are that forum's. */
export type PastField = { name: string; change: Change | null }

/** An edit of one's own that can be taken back: its id, and which fields that changes. */
export type Step = { id: string; fields: readonly string[] }

export type RecordHistory = {
  /** On whose clock the times are written. */
  timeZone: string
  /** The latest first. */
  edits: readonly PastEdit[]
  undo: Step | null
  redo: Step | null
  /** Changes with every step that is taken back or done again. */
  mark: string
}

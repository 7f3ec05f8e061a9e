import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** Of which forum, and by which clock its days begin; null is the whole portal. */
export type AuditScope = { forumId: string | null; timeZone: string }

/** Which rows; null asks for all. */
export type AuditFilter = {
  event: string | null
  /** Code of a registration, or the address of somebody of the team. */
  words: string | null
  /** YYYY-MM-DD in the forum's zone. */
  day: string | null
}

/** One field that was changed, or one thing that a row says. */
export type AuditChange = { field: string; from: string | null; to: string }

/** A row as managers read it: staff by name, those who register by their code. */
export type AuditEntry = {
  id: string
  /** Its place in the chain; null while it waits for its seal. */
  seq: number | null
  at: Date
  event: string
  by: 'staff' | 'account' | 'public' | 'system'
  /** Name or address of staff; null for everybody else. */
  actor: string | null
  /** Code, address of staff, or name of a device. */
  subject: string | LocalizedText | null
  /** Slug of the forum that it is about; null for what is about none. */
  forum: string | null
  changes: AuditChange[]
}

export type LastCheck = { at: Date; seq: number; faultSeq: number | null }

export type AuditPage = {
  entries: AuditEntry[]
  next: string | null
  check: LastCheck | null
  filter: AuditFilter
  timeZone: string
}

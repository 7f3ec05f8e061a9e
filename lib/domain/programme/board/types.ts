import type { GridPart, GridRoom } from '../layout/types.ts'

/** One line of the list: words ready to be read. */
export type BoardRow = {
  session: string
  href: string
  title: string
  lang: string
  time: string
  room: string
  people: string
  /** What is to be said of it; clashes that nobody has accepted come first and are marked. */
  states: readonly { text: string; isClash: boolean }[]
  /** Belongs to a block. */
  isPart: boolean
  /** To where a block is moved with what is in it; null for any other part. */
  move: { href: string; label: string } | null
}

/** A clash in words: text, and links to the parts concerned. */
export type BoardClash = {
  key: string
  line: readonly { text: string; href?: string }[]
  /** When both are on; null where it is not about time. */
  overlap: string | null
  reason: string | null
}

export type BoardDay = { day: string; label: string; count: string; href: string }

/** A programme as its page draws it, for one reader and one day; plain, so that it can be fetched anew. */
export type Board = {
  /** Grows with every edit: an older board never replaces a newer one. */
  mark: number
  note: string
  steps: { undo: string | null; redo: string | null }
  clashes: readonly BoardClash[]
  clashTitle: string
  days: readonly BoardDay[]
  day: string | null
  gridLabel: string
  rooms: readonly GridRoom[]
  /** First and last minute of the grid. */
  extent: { from: number; to: number }
  parts: readonly GridPart[]
  /** Parts without a time, which wait for one. */
  tray: readonly GridPart[]
  rows: readonly BoardRow[]
  untimedRows: readonly BoardRow[]
  removedRows: readonly BoardRow[]
  isEmpty: boolean
}

import type { Verdict } from './types.ts'

/** Who brings lists along. */
export const IMPORT_ROLES = ['manager', 'editor'] as const

export const VERDICTS = ['refused', 'create', 'change', 'same'] as const satisfies Verdict[]

/** What was looked at and not decided is given up after so long. */
export const KEPT_DAYS = 14

/** Imports that the list shows. */
export const IMPORTS_SHOWN = 50

/** Rows that a page of an import shows. */
export const ROWS_SHOWN = 100

/** A form of the panel is no larger; a list of thousands of rows is smaller. */
export const FILE_MAX_BYTES = 900 * 1_024

export const FILE_NAME_MAX = 200

/** Columns of a list of sessions: the fields of a part of a programme that a table can hold. */
export const SESSION_COLUMNS = [
  ...(['slug', 'kind', 'status', 'parent', 'position', 'capacity'] as const),
  ...(['title.zh-Hans', 'title.zh-Hant', 'title.en', 'titleAsPrinted'] as const),
  ...(['theme.zh-Hans', 'theme.zh-Hant', 'theme.en'] as const),
  ...(['description.zh-Hans', 'description.zh-Hant', 'description.en'] as const),
  ...(['slot0.day', 'slot0.half', 'slot0.start', 'slot0.end', 'slot0.room'] as const),
] as const
export type SessionColumn = (typeof SESSION_COLUMNS)[number]

/** From which a new part has its address. */
export const ENGLISH_TITLE: SessionColumn = 'title.en'

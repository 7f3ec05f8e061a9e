import type { ImportKind } from '#prisma/generated/enums.ts'
import type { Verdict } from './types.ts'

/** Who brings lists along. */
export const IMPORT_ROLES = ['manager', 'editor'] as const

export const VERDICTS = ['refused', 'create', 'change', 'same'] as const satisfies Verdict[]

/** What was looked at and not decided is given up after so long; names and addresses of people sooner. */
export const KEPT_DAYS = 14
export const PEOPLE_KEPT_DAYS = 2

/** People in one list: as many kinds of place stand locked while they are entered, everybody else waits. */
export const PEOPLE_ROWS_MAX = 200
/** On what ground somebody enters people. */
export const GROUND_MAX = 500

/** Imports that the list shows. */
export const IMPORTS_SHOWN = 50

/** Rows that a page of an import shows. */
export const ROWS_SHOWN = 100

/** A table; a list of a thousand rows is smaller. */
export const FILE_MAX_BYTES = 900 * 1_024

export const FILE_NAME_MAX = 200

/** Letters of a pasted list, and names in it: as many as a file has rows. */
export const PASTED_MAX = 40_000
export const PASTED_NAMES_MAX = 1_000

/** Columns of a list of sessions: the fields of a part of a programme that a table can hold. */
export const SESSION_COLUMNS = [
  ...(['slug', 'kind', 'status', 'parent', 'position', 'capacity'] as const),
  ...(['title.zh-Hans', 'title.zh-Hant', 'title.en', 'titleAsPrinted'] as const),
  ...(['theme.zh-Hans', 'theme.zh-Hant', 'theme.en'] as const),
  ...(['description.zh-Hans', 'description.zh-Hant', 'description.en'] as const),
  ...(['slot0.day', 'slot0.half', 'slot0.start', 'slot0.end', 'slot0.room'] as const),
] as const
export type SessionColumn = (typeof SESSION_COLUMNS)[number]

/** Of a list of people: the fields of a person that a table can hold. */
export const PERSON_COLUMNS = [
  ...(['slug', 'name.zh-Hans', 'name.zh-Hant', 'name.en', 'latinAsPrinted', 'honorific'] as const),
  ...(['aliases', 'country', 'another'] as const),
] as const

/** Of a list of organisations; aliases of one kind stand in one cell. */
export const ORGANISATION_COLUMNS = [
  ...(['slug', 'name.zh-Hans', 'name.zh-Hant', 'name.en', 'latinAsPrinted', 'kind'] as const),
  ...(['country', 'city', 'parent', 'joint'] as const),
  ...(['description.zh-Hans', 'description.zh-Hant', 'description.en'] as const),
  ...(['alias.short', 'alias.printed', 'alias.department', 'alias.joint'] as const),
  ...(['alias.translation', 'another'] as const),
] as const

/** Of a list of agreements: what a table can hold of one; the parties stand in one cell, in their order. */
export const AGREEMENT_COLUMNS = [
  ...(['slug', 'title.zh-Hans', 'title.zh-Hant', 'title.en', 'titleAsPrinted'] as const),
  ...(['kind', 'kindAsPrinted', 'state', 'partyForm', 'parties', 'placement', 'session'] as const),
  ...(['signedOn', 'signedUntil', 'dateAsPrinted'] as const),
  ...(['amountAsPrinted', 'amount', 'currency', 'document', 'quote', 'another'] as const),
] as const

/** Of a list of people who registered elsewhere: what an organiser may enter of somebody. */
export const REGISTRATION_COLUMNS = [
  ...(['name', 'email', 'phone', 'organisation', 'ticketType', 'state', 'language'] as const),
] as const

export const COLUMNS = {
  session: SESSION_COLUMNS,
  person: PERSON_COLUMNS,
  organisation: ORGANISATION_COLUMNS,
  agreement: AGREEMENT_COLUMNS,
  registration: REGISTRATION_COLUMNS,
} as const satisfies Record<ImportKind, readonly string[]>

/** What a list of records tells besides, as the panel's list does. */
export const TOLD_COLUMNS = ['here', 'everywhere', 'source', 'retired'] as const
/** Of agreements: how many a count means, and until when readers do not see it. */
export const AGREEMENT_TOLD = ['count', 'heldUntil', 'heldBy'] as const

/** What our own lists tell of each kind; nobody reads it when they come back. */
export const TOLD = {
  session: [],
  person: TOLD_COLUMNS,
  organisation: TOLD_COLUMNS,
  agreement: AGREEMENT_TOLD,
  registration: [],
} as const satisfies Record<ImportKind, readonly string[]>

/** From which a new part has its address. */
export const ENGLISH_TITLE: SessionColumn = 'title.en'

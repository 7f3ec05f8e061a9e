/** Tables as the Prisma client names them, parents before children: the order of loading. */
export const TABLES = [
  'source',
  'city',
  'theme',
  'organisation',
  'organisationAlias',
  'umbrella',
  'forum',
  'registrationSettings',
  'consentText',
  'ticketType',
  'question',
  'forumTheme',
  'cityParticipation',
  'room',
  'forumSession',
  'sessionSlot',
  'sessionTheme',
  'sessionPlaces',
  'person',
  'alliance',
  'allianceService',
  'allianceMember',
  'agreement',
  'agreementParty',
  'agreementFollowUp',
  'agreementRelation',
  'outcome',
  'infrastructure',
  'appearance',
  'appearanceTitle',
  'participation',
  'statedList',
  'figure',
  'honour',
  'milestone',
  'reference',
] as const

export type Table = (typeof TABLES)[number]
export type Row = Record<string, unknown>

/** Tables whose key is not called `id`: a row of theirs belongs to exactly one of another. */
const KEYS: Partial<Record<Table, string>> = { sessionPlaces: 'sessionId' }
export const keyOf = (table: Table): string => KEYS[table] ?? 'id'

/** Rows of one table that belong to a unit; `owner` is the column that holds the unit's id. */
export type Part = { table: Table; owner: string; rows: Row[] }

/** What is loaded, compared and kept as one: a record and the rows that live and die with it. */
export type Unit = {
  key: string
  table: Table
  row: Row & { id: string }
  parts: Part[]
  /** For messages */
  file: string
  path: string
}

import type { Noun } from './types.ts'

export type Reference = {
  table: string
  column: string
  /** Has a version, which keeps the content from writing over it. */
  isVersioned?: boolean
  /** Two rows that are alike in these say the same once both name one: one of them stays. */
  alike?: readonly string[]
  /** Each has one at most: that of the one that goes moves only where the other has none, and else stays where it is. */
  isOne?: boolean
  /** Rows of this table hang on a row that goes. */
  parts?: { table: string; column: string }
}

/** Every column that names somebody, or a body. A test asks the schema whether one is missing. */
export const REFERENCES: Readonly<Record<Noun, readonly Reference[]>> = {
  person: [
    {
      ...{ table: 'appearance', column: 'personId', isVersioned: true },
      alike: ['forumId', 'sessionId', 'agreementId', 'partyId', 'outcomeId', 'role'],
      parts: { table: 'appearance_title', column: 'appearanceId' },
    },
    { table: 'alliance_member', column: 'personId', alike: ['allianceId', 'office'] },
    { table: 'picture', column: 'personId', isVersioned: true, isOne: true },
    {
      ...{ table: 'edition_proposal', column: 'personId' },
      alike: ['forumId', 'sessionId', 'appearanceRole', 'state'],
    },
    { table: 'person', column: 'mergedIntoId' },
  ],
  organisation: [
    {
      ...{ table: 'participation', column: 'organisationId', isVersioned: true },
      alike: ['forumId', 'sessionId', 'outcomeId', 'infrastructureId', 'role'],
    },
    {
      ...{ table: 'edition_proposal', column: 'organisationId' },
      alike: ['forumId', 'sessionId', 'participationRole', 'state'],
    },
    { table: 'appearance_title', column: 'organisationId' },
    { table: 'agreement_party', column: 'organisationId' },
    { table: 'outcome', column: 'organisationId', isVersioned: true },
    { table: 'alliance', column: 'organisationId', isVersioned: true },
    { table: 'alliance', column: 'founderId', isVersioned: true },
    { table: 'alliance_member', column: 'organisationId', alike: ['allianceId', 'office'] },
    { table: 'figure', column: 'organisationId', isVersioned: true },
    { table: 'honour', column: 'organisationId', isVersioned: true },
    { table: 'organisation', column: 'parentId', isVersioned: true },
    { table: 'organisation', column: 'mergedIntoId' },
    { table: 'picture', column: 'organisationId', isVersioned: true, isOne: true },
    { table: 'organisation_alias', column: 'organisationId', alike: ['text'] },
  ],
}

/** Whom and what can be made one; each is a table of the same name. */
export const NOUNS = ['person', 'organisation'] as const

/** Who edits what the record says, and who of them makes one of two. */
export const RECORD_ROLES = ['manager', 'editor'] as const
export const MERGING_ROLES = ['manager'] as const

/** So many are shown of those whom a word finds. */
export const FOUND_MAX = 50

import type { OrganisationKind, ParticipationRole } from '#prisma/generated/enums.ts'

/**
 * Roles in the order in which Chinese forums print them: 指导 主办 联合主办 承办 协办 支持, then
 * what stands outside that list. The order is custom, not law; every page keeps it.
 */
export const ROLE_ORDER = [
  'guiding',
  'host',
  'co_host',
  'organiser',
  'co_organiser',
  'supporting',
  'media',
  'sponsor',
  'lead_implementer',
  'technical_adviser',
  'founder',
  'initiator',
  'compiler',
  'contributor',
  'designer',
  'client',
  'builder',
  'exhibitor',
  'roadshow',
  'participant',
] as const satisfies readonly ParticipationRole[]

/** Printed with □ when a conference's record names nobody for them: readers look for them. */
export const USUAL_ROLES: readonly ParticipationRole[] = ['host', 'organiser']

/** What an organisation is, in the order in which filters list it. */
export const ORGANISATION_KINDS = [
  'ministry',
  'government',
  'agency',
  'international',
  'association',
  'alliance',
  'institute',
  'university',
  'laboratory',
  'company',
  'bank',
  'park',
  'media',
  'programme',
  'other',
] as const satisfies readonly OrganisationKind[]

/** Organisations on one page of the list. */
export const ORGANISATIONS_PAGE_SIZE = 60

/** In the filter by country: those of no country or of one that no source states. */
export const NO_COUNTRY = 'none'

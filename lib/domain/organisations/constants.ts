import type { ParticipationRole } from '#prisma/generated/enums.ts'

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

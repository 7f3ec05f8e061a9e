import type { AgreementState } from '#prisma/generated/enums.ts'
import {
  AgreementPlacement,
  AgreementRelationKind,
  FollowUpState,
  PartyForm,
} from '#prisma/generated/enums.ts'

/** Who enters and edits agreements; signing, voiding and letting readers see is for managers. */
export const AGREEMENTS_ROLES = ['manager', 'editor'] as const

export const STATES = [
  'drafted',
  'ready',
  'signed',
  'voided',
] as const satisfies readonly AgreementState[]
export const PLACEMENTS = Object.values(AgreementPlacement)
export const PARTY_FORMS = Object.values(PartyForm)
export const RELATION_KINDS = Object.values(AgreementRelationKind)
export const SIGNER_ROLES = ['signatory', 'witness'] as const

export const PARTIES_MAX = 20
export const SIGNERS_MAX = 40
export const DOCUMENTS_MAX = 10
export const RELATIONS_MAX = 10
export const MILESTONES_MAX = 20
export const FOLLOW_UPS_MAX = 20
export const FOLLOW_UP_STATES = Object.values(FollowUpState)
/** So many days before a milestone is due it counts as near. */
export const NEAR_DAYS = 14
export const COOPERATION_MAX = 30
export const TITLES_MAX = 6
export const VOID_REASON_MAX = 500

/** Where an embargo stands whose part of the programme has no end yet; a trigger writes it. */
export const NO_END = '9999-12-31T00:00:00.000Z'

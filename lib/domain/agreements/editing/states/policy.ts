import type { ForumScopeRole } from '#lib/domain/accounts/types.ts'
import type { AgreementState } from '../types.ts'

/** Where an agreement can go from where it is. What is signed is not unsigned: it is voided, with a reason. */
export const STEPS: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  drafted: ['ready', 'signed', 'voided'],
  ready: ['signed', 'drafted', 'voided'],
  signed: ['voided'],
  voided: ['drafted'],
}

const BY_EDITORS: readonly AgreementState[] = ['drafted', 'ready']

/** Signing, voiding, and taking up what was void are for managers. */
export const canMove = (role: ForumScopeRole, from: AgreementState, to: AgreementState): boolean =>
  STEPS[from].includes(to) &&
  (role !== 'editor' || (BY_EDITORS.includes(to) && BY_EDITORS.includes(from)))

/** The steps that somebody may take, as the page offers them. */
export const stepsFrom = (role: ForumScopeRole, from: AgreementState): AgreementState[] =>
  STEPS[from].filter((to) => canMove(role, from, to))

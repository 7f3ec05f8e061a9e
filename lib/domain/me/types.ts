import type { RegistrationSummary } from '#lib/domain/registrations/types.ts'

/** A registration of one's own, with the token of the pages that manage it. */
export type OwnRegistration = RegistrationSummary & { token: string }

/** What somebody signed in comes for: what lies ahead, soonest first, and what is behind, latest first. */
export type Affairs = { coming: OwnRegistration[]; past: OwnRegistration[] }

/** What waits for an organiser. */
export type Duties = {
  /** Letters that were given up; null for whoever manages no forum. */
  failedLetters: number | null
}

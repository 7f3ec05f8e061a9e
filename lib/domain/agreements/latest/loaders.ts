import 'server-only'
import { listLatestAgreements } from './queries.ts'

/** The newest entries of the register, for the home page. Public, so there is no gate to pass. */
export const loadLatestAgreements = (limit: number) =>
  listLatestAgreements({ now: new Date(), limit })

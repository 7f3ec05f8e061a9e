import 'server-only'
import { listAgreements } from '#lib/domain/agreements/queries.ts'

/** The newest entries of the register without the sample's, for the home page. Public: no gate to pass. */
export const loadLatestAgreements = (limit: number) =>
  listAgreements({ now: new Date(), take: limit, sample: 'without' })

import 'server-only'
import { listLatestOutcomes } from './queries.ts'

/** The newest outcomes, for the home page. Public, so there is no gate to pass. */
export const loadLatestOutcomes = (limit: number) => listLatestOutcomes({ limit })

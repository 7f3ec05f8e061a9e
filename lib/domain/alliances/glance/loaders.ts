import 'server-only'
import { listAlliancesAtAGlance } from './queries.ts'

/** Every alliance at a glance, for the home page. Public, so there is no gate to pass. */
export const loadAlliancesAtAGlance = () => listAlliancesAtAGlance({ now: new Date() })

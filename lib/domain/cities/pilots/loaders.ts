import 'server-only'
import { listProgrammeCities } from './queries.ts'

/** The cities of every programme, for the home page. Public, so there is no gate to pass. */
export const loadProgrammeCities = () => listProgrammeCities()

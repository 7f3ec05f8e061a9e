import 'server-only'
import { cache } from 'react'
import { listRiverForums } from './queries.ts'

/** What the time river draws. Public, so there is no gate to pass. */
export const loadRiverForums = cache(() => listRiverForums({ now: new Date() }))

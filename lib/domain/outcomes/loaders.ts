import 'server-only'
import { cache } from 'react'
import { listOutcomes } from './queries.ts'

/** Outcomes that readers may see: of one forum, or of the whole record. What is published is everybody's. */
export const loadOutcomes = cache((forum?: string) =>
  listOutcomes({ now: new Date(), ...(forum === undefined ? {} : { forum }) }),
)

import { z } from 'zod'
import { PICK_NOUNS } from './constants.ts'

/** The query of the list's address; words that are none mean all. */
export const picksQuerySchema = z.object({
  of: z.enum(PICK_NOUNS),
  q: z.string().trim().min(1).max(100).nullable().catch(null),
})

import { z } from 'zod'
import { slugSchema } from '../schema.ts'
import { SEARCH_MAX, SORTS, STATUSES } from './constants.ts'

const PAGE_MAX = 100_000

/** What somebody looks for; what no database could hold looks for nothing. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(SEARCH_MAX)
  .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value))
  .nullable()
  .catch(null)

const day = z.iso.date().nullable().catch(null)

/** The query of the list's address, and of its export's; a value that is none asks for everything. */
export const listQuerySchema = z
  .object({
    q: words,
    status: z.enum(STATUSES).nullable().catch(null),
    type: slugSchema.nullable().catch(null),
    arrived: z
      .enum(['1', '0'])
      .transform((value) => value === '1')
      .nullable()
      .catch(null),
    from: day,
    until: day,
    sort: z.enum(SORTS).catch('newest'),
    page: z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .transform(Number)
      .pipe(z.number().max(PAGE_MAX))
      .catch(1),
  })
  .transform(({ q, type, arrived, status, from, until, sort, page }) => ({
    filter: { words: q, status, ticketType: type, hasArrived: arrived, from, until },
    sort,
    page,
  }))

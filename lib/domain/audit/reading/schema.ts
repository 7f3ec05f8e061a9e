import { z } from 'zod'

const words = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value))
  .nullable()
  .catch(null)

/** The query of the page's address, and of its export's; a value that is none asks for everything. */
export const auditQuerySchema = z.object({
  event: z
    .string()
    .regex(/^[a-z_]{1,40}\.[a-z_]{1,40}$/)
    .nullable()
    .catch(null),
  q: words,
  day: z.iso
    .date()
    .refine((value) => value >= '2000-01-01' && value <= '2999-12-31')
    .nullable()
    .catch(null),
  /** Where the page before ended: the number of a row. */
  before: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .nullable()
    .catch(null),
})

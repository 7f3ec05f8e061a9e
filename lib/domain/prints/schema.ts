import { z } from 'zod'
import { PLACE_FIELDS, some } from '#lib/domain/edits/schema.ts'
import { line } from '#lib/domain/registrations/schema.ts'
import { BADGE_SIZES, GROUPS, PLACE_STATES, PRINT_KINDS } from './constants.ts'

const orNull = <T extends z.ZodType>(schema: T) =>
  some(schema)
    .optional()
    .transform((value) => value || null)
const slugWord = z
  .string('not_text')
  .max(200, 'invalid')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'invalid')

/** What is to be printed, and whose. */
export const askPrintSchema = z.strictObject({
  ...PLACE_FIELDS,
  kind: z.enum(PRINT_KINDS, 'invalid'),
  group: z.enum(GROUPS, 'invalid'),
  size: z.enum(BADGE_SIZES, 'invalid'),
  ticketType: orNull(slugWord),
  status: orNull(z.enum(PLACE_STATES, 'invalid')),
  organisation: orNull(line(200)),
  code: orNull(
    z
      .string('not_text')
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{4,16}$/, 'bad_code'),
  ),
  session: orNull(slugWord),
  /** Only what was changed since such a file was made last. */
  onlyChanged: orNull(z.literal('1', 'invalid')),
})

/** What the first sheet is shown of. */
export const previewSchema = z.object({
  kind: z.enum(PRINT_KINDS).catch('badges'),
  group: z.enum(GROUPS).catch('registered'),
})

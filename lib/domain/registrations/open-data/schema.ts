import { z } from 'zod'
import { openSlugSchema } from '#lib/domain/open-data/schema.ts'
import { REGISTRATION_PHASES } from '#lib/domain/registrations/constants.ts'
import { openTextSchema } from '#lib/platform/i18n/schema.ts'
import { RegistrationStatus } from '#prisma/generated/enums.ts'

/** How a forum takes registrations, as open data gives it. */
export const openRegistrationSchema = z.strictObject({
  phase: z.enum(REGISTRATION_PHASES),
  ticketTypes: z.array(
    z.strictObject({
      slug: openSlugSchema,
      name: openTextSchema,
      capacity: z.int().nonnegative(),
      confirmed: z.int().nonnegative(),
      waitlisted: z.int().nonnegative(),
    }),
  ),
})

/** What `POST …/registrations` answers. */
export const openRegistrationAnswerSchema = z.strictObject({
  code: z.string().describe('Names the registration to the organiser'),
  status: z.enum(RegistrationStatus),
  position: z
    .int()
    .positive()
    .optional()
    .describe(
      'Place in the waiting list when it was answered; only where the status is waitlisted',
    ),
})

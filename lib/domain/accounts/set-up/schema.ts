import { z } from 'zod'
import { localeField } from '#lib/domain/accounts/sign-in/schema.ts'
import { mailbox } from '#lib/platform/mail/mailbox.ts'

export const setUpSchema = z.object({
  token: z.string('invalid').max(80, 'invalid'),
  /** Asked for by the first link of a portal; an invitation has its own. */
  email: mailbox.optional(),
  locale: localeField,
})

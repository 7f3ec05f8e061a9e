import { z } from 'zod'
import { NAME_MAX, NOTE_MAX } from '../constants.ts'
import {
  emailSchema,
  invitationCodeSchema,
  line,
  lines,
  localeSchema,
  orNull,
  slugSchema,
} from '../schema.ts'

/** What an organiser says who invites somebody, or makes a code for many. */
export const invitationInputSchema = z.strictObject({
  /** Chosen by the organiser; made at random where absent. */
  code: orNull(invitationCodeSchema),
  /** The only kind of place it opens; for none in particular it opens nothing hidden. */
  ticketType: orNull(slugSchema),
  maxUses: z.int('unknown_value').min(1, 'too_small').max(100_000, 'too_large').default(1),
  expiresAt: orNull(z.date('unknown_value')),
  email: orNull(emailSchema),
  name: orNull(line(NAME_MAX)),
  locale: localeSchema.default('zh'),
  note: orNull(lines(NOTE_MAX)),
})

export type InvitationInput = z.output<typeof invitationInputSchema>

import type { z } from 'zod'
import { getRegistrationPhase } from '#lib/domain/registrations/policy.ts'
import { toTerms } from '#lib/domain/registrations/utils.ts'
import type { Speaker } from '#lib/platform/i18n/open-text.ts'
import type { OpenRegistrationRow } from './queries.ts'
import type { openRegistrationSchema } from './schema.ts'

/** Phase and kinds of place at `now`; null for a forum that takes no registrations. */
export function presentRegistration(
  row: OpenRegistrationRow,
  say: Speaker,
  now: Date,
): z.infer<typeof openRegistrationSchema> | null {
  const terms = toTerms(row)
  if (terms === null) return null
  return {
    phase: getRegistrationPhase({ terms, ticketTypes: row.ticketTypes, now }),
    ticketTypes: row.ticketTypes.map(({ slug, name, capacity, confirmed, waitlisted }) => ({
      slug,
      name: say.text(name),
      capacity,
      confirmed,
      waitlisted,
    })),
  }
}

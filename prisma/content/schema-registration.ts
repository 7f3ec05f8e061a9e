import { z } from 'zod'
import { count, instant, slug, text } from './schema-fields.ts'

/** How a forum takes registrations. Nobody's wording but the portal's own, so nothing here is quoted. */

export const registrationSettings = z.strictObject({
  forum: slug,
  opensAt: instant.optional(),
  closesAt: instant.optional(),
  waitingList: z.boolean().default(true),
  needsApproval: z.boolean().default(false),
})

export const ticketType = z.strictObject({
  slug,
  forum: slug,
  name: text,
  capacity: count,
  isHidden: z.boolean().default(false),
})

/** A new wording is a new record with the next version; the one before stays as it was agreed to. */
export const consentText = z.strictObject({
  slug,
  forum: slug,
  textVersion: z.int().positive().default(1),
  title: text,
  body: text,
  isRequired: z.boolean().default(true),
})

import { z } from 'zod'
import { QuestionKind } from '#prisma/generated/enums.ts'
import { count, instant, slug, text } from './schema-fields.ts'

/** How a forum takes registrations. Nobody's wording but the portal's own, so nothing here is quoted. */

export const registrationSettings = z.strictObject({
  forum: slug,
  opensAt: instant.optional(),
  closesAt: instant.optional(),
  waitingList: z.boolean().default(true),
  needsApproval: z.boolean().default(false),
  changesUntil: instant.optional(),
  /** Hours */
  acceptWithin: z.int().min(1).max(720).optional(),
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

/** Asked in the order of the record. A condition names a question listed before this one. */
export const question = z
  .strictObject({
    slug,
    forum: slug,
    kind: z.enum(QuestionKind),
    label: text,
    hint: text.optional(),
    isRequired: z.boolean().default(false),
    options: z
      .array(z.strictObject({ slug, label: text }))
      .min(1)
      .optional(),
    condition: z
      .strictObject({ question: slug, is: z.array(z.union([slug, z.boolean()])).min(1) })
      .optional(),
    /** Slugs of ticket types; for all where absent */
    forTypes: z.array(slug).default([]),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
  })
  .refine(
    ({ kind, options }) => (kind === 'choice' || kind === 'several') === (options !== undefined),
    'options belong to a choice, and to nothing else',
  )

/** How many places one session has; without this record anybody may come. */
export const sessionPlaces = z.strictObject({ session: slug, forum: slug, capacity: count })

import { z } from 'zod'
import {
  AliasKind,
  CityRole,
  OrganisationKind,
  Script,
  ServiceState,
} from '#prisma/generated/enums.ts'
import { country, day, doubt, quotes, slug, text, words } from './schema-fields.ts'

/** Records that forums refer to: documents, cities, bodies, people, themes. */

export const source = z.strictObject({
  slug,
  /** Name of the text file that quotations are checked against; the sample has none */
  file: words.optional(),
  title: text,
  titleAsPrinted: words.optional(),
  script: z.enum(Script),
  author: text.optional(),
  publisher: text.optional(),
  publishedOn: day.optional(),
  publishedAsPrinted: words.optional(),
  note: text.optional(),
})

export const city = z.strictObject({
  slug,
  name: text,
  country,
  isCity: z.boolean().default(true),
  parent: slug.optional(),
  description: text.optional(),
  doubt,
  quotes,
})

export const alias = z.strictObject({
  text: words,
  kind: z.enum(AliasKind),
  doubt,
  quotes,
})

export const organisation = z.strictObject({
  slug,
  name: text,
  /** Only where a source prints a Latin form; otherwise `name.en` is shown as the portal's rendering */
  latinAsPrinted: words.optional(),
  kind: z.enum(OrganisationKind),
  country: country.optional(),
  city: slug.optional(),
  parent: slug.optional(),
  isJoint: z.boolean().default(false),
  aliases: z.array(alias).default([]),
  description: text.optional(),
  doubt,
  quotes,
})

export const alliance = z.strictObject({
  /** The organisation of the same body; the alliance takes its slug */
  organisation: slug,
  founder: slug.optional(),
  purpose: text.optional(),
  description: text,
  points: z.array(text).min(1).optional(),
  joiningProcedure: text.optional(),
  memberCountAsPrinted: words.optional(),
  services: z
    .array(z.strictObject({ name: text, asPrinted: words, state: z.enum(ServiceState), quotes }))
    .default([]),
  members: z
    .array(
      z
        .strictObject({
          person: slug.optional(),
          organisation: slug.optional(),
          office: text.optional(),
          asPrinted: words,
          quotes,
        })
        .refine((m) => (m.person === undefined) !== (m.organisation === undefined), {
          message: 'a member is a person or an organisation, not both',
        }),
    )
    .default([]),
  doubt,
  quotes,
})

export const umbrella = z.strictObject({
  slug,
  name: text,
  parent: slug.optional(),
  aliases: z.array(words).default([]),
  doubt,
  quotes,
})

export const person = z.strictObject({
  slug,
  name: text,
  latinAsPrinted: words.optional(),
  honorific: words.optional(),
  aliases: z.array(words).default([]),
  country: country.optional(),
  doubt,
  quotes,
})

export const cityRole = z.strictObject({
  city: slug,
  forum: slug,
  role: z.enum(CityRole),
  asPrinted: words,
  doubt,
  quotes,
})

export const theme = z.strictObject({
  slug,
  name: text,
  aliases: z.array(words).default([]),
  description: text.optional(),
  quotes,
})

export const forumTheme = z.strictObject({ forum: slug, theme: slug, asPrinted: words, quotes })

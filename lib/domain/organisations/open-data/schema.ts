import { z } from 'zod'
import {
  openLatinNameSchema,
  openRefSchema,
  openSlugSchema,
  openSourcesSchema,
  openTitledRefSchema,
} from '#lib/domain/open-data/schema.ts'
import { openTextSchema } from '#lib/platform/i18n/schema.ts'
import { AliasKind, OrganisationKind, ParticipationRole } from '#prisma/generated/enums.ts'

/** An organisation as `GET /api/v1/organisations` and `/api/v1/forums/{slug}/organisations` list it. */
export const openOrganisationSchema = z.strictObject({
  slug: openSlugSchema,
  name: openTextSchema,
  latinName: z.string().nullable().describe('The Latin form as a source prints it'),
  latinNameFrom: openLatinNameSchema,
  kind: z.enum(OrganisationKind),
  country: z.string().length(2).nullable(),
  city: openRefSchema.nullable(),
  parent: openRefSchema.nullable(),
  isJoint: z.boolean().describe('One body with several names on its door'),
  aliases: z.array(
    z.strictObject({
      text: z.string(),
      kind: z.enum(AliasKind),
      doubt: openTextSchema.nullable(),
      sources: openSourcesSchema,
    }),
  ),
  description: openTextSchema.nullable(),
  alliance: openSlugSchema.nullable(),
  participations: z.array(
    z.strictObject({
      forum: openSlugSchema,
      role: z.enum(ParticipationRole),
      session: openTitledRefSchema.nullable(),
      outcome: openSlugSchema.nullable(),
      infrastructure: openSlugSchema.nullable(),
      asPrinted: z.string(),
      remark: openTextSchema.nullable(),
      doubt: openTextSchema.nullable(),
      sources: openSourcesSchema,
    }),
  ),
  /** Agreements that it is a party to. */
  agreements: z.array(openSlugSchema),
  doubt: openTextSchema.nullable(),
  sources: openSourcesSchema,
})

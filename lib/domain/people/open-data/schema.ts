import { z } from 'zod'
import {
  openLatinNameSchema,
  openSlugSchema,
  openSourcesSchema,
  openTitledRefSchema,
  openTitleSchema,
} from '#lib/domain/open-data/schema.ts'
import { openTextSchema } from '#lib/platform/i18n/schema.ts'
import { AppearanceRole } from '#prisma/generated/enums.ts'

/** A person as `GET /api/v1/people` and `/api/v1/forums/{slug}/people` list them. */
export const openPersonSchema = z.strictObject({
  slug: openSlugSchema,
  name: openTextSchema,
  latinName: z.string().nullable().describe('The Latin form as a source prints it'),
  latinNameFrom: openLatinNameSchema,
  honorific: z.string().nullable(),
  aliases: z.array(z.string()),
  country: z.string().length(2).nullable(),
  appearances: z.array(
    z.strictObject({
      forum: openSlugSchema,
      role: z.enum(AppearanceRole),
      session: openTitledRefSchema.nullable(),
      agreement: openSlugSchema.nullable(),
      /** The party signed for, as printed; null where it is unknown or nothing was signed. */
      party: z.string().nullable(),
      outcome: openSlugSchema.nullable(),
      nameAsPrinted: z.string(),
      titles: z.array(openTitleSchema),
      remark: openTextSchema.nullable(),
      doubt: openTextSchema.nullable(),
      sources: openSourcesSchema,
    }),
  ),
  doubt: openTextSchema.nullable(),
  sources: openSourcesSchema,
})

import { z } from 'zod'
import { openRefSchema, openSlugSchema, openSourcesSchema } from '#lib/domain/open-data/schema.ts'
import { openTextSchema } from '#lib/platform/i18n/schema.ts'
import { CityRole } from '#prisma/generated/enums.ts'

/** A city, district or new area as `GET /api/v1/cities` lists it. */
export const openCitySchema = z.strictObject({
  slug: openSlugSchema,
  name: openTextSchema,
  country: z.string().length(2),
  isCity: z.boolean().describe('False for a district or a new area'),
  parent: openRefSchema.nullable(),
  description: openTextSchema.nullable(),
  forums: z.array(openSlugSchema),
  roles: z.array(
    z.strictObject({
      forum: openSlugSchema,
      role: z.enum(CityRole),
      asPrinted: z.string(),
      doubt: openTextSchema.nullable(),
      sources: openSourcesSchema,
    }),
  ),
  doubt: openTextSchema.nullable(),
  sources: openSourcesSchema,
})

import { z } from 'zod'
import { openRefSchema, openSlugSchema, openSourcesSchema } from '#lib/domain/open-data/schema.ts'
import { openTextSchema } from '#lib/platform/i18n/schema.ts'
import { ServiceState } from '#prisma/generated/enums.ts'

/** An alliance as `GET /api/v1/alliances` lists it; `organisation` is the same body as host and party. */
export const openAllianceSchema = z.strictObject({
  slug: openSlugSchema,
  name: openTextSchema,
  organisation: openSlugSchema,
  founder: openRefSchema.nullable(),
  purpose: openTextSchema.nullable(),
  description: openTextSchema,
  points: z.array(openTextSchema),
  joiningProcedure: openTextSchema.nullable(),
  memberCountAsPrinted: z.string().nullable(),
  services: z.array(
    z.strictObject({
      name: openTextSchema,
      asPrinted: z.string(),
      state: z.enum(ServiceState),
      sources: openSourcesSchema,
    }),
  ),
  /** The members and officers that a source names, not all there are. */
  members: z.array(
    z.strictObject({
      person: openRefSchema.nullable(),
      organisation: openRefSchema.nullable(),
      office: openTextSchema.nullable(),
      asPrinted: z.string(),
      sources: openSourcesSchema,
    }),
  ),
  outcomes: z.array(openSlugSchema),
  doubt: openTextSchema.nullable(),
  sources: openSourcesSchema,
})

import { z } from 'zod'
import { openTextSchema } from '#lib/platform/i18n/schema.ts'
import { AppearanceRole, ListKind, ParticipationRole } from '#prisma/generated/enums.ts'

/** Shapes that several kinds of record share in open data. Every object is strict: what is not described is not given. */

export const openSlugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe('Stable name of the record in addresses')

/** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when the source says no more. */
export const openDateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('YYYY-MM-DD, or YYYY-MM or YYYY when no more is known')

/** RFC 3339 with the offset of the forum's zone. */
export const openInstantSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/)
  .describe('RFC 3339 with the offset of the forum’s zone')

export const openSourcesSchema = z
  .array(
    z.strictObject({
      document: openSlugSchema,
      quote: z.string().min(1),
      note: openTextSchema.nullable(),
    }),
  )
  .describe('The documents that prove the record, each with the shortest clause that does')

/** The plain form of what pages may show with headings, lists and links. */
export const openPlainTextSchema = openTextSchema
  .nullable()
  .describe(
    'In plain words: an empty line between paragraphs, "- " or "1. " before the items of a list; headings, emphasis and the addresses of links are not told',
  )

/** Who gave the Latin name: the source, or the portal's own rendering; null where there is none. */
export const openLatinNameSchema = z.enum(['source', 'portal']).nullable()

export const openRefSchema = z.strictObject({ slug: openSlugSchema, name: openTextSchema })
export const openTitledRefSchema = z.strictObject({ slug: openSlugSchema, title: openTextSchema })

export const openTitleSchema = z.strictObject({
  asPrinted: z.string(),
  text: openTextSchema,
  organisation: openSlugSchema.nullable(),
})

/** One organisation in one role, at a forum or in a part of it. */
export const openParticipationSchema = z.strictObject({
  role: z.enum(ParticipationRole),
  organisation: openRefSchema,
  asPrinted: z.string(),
  order: z.int().positive(),
  remark: openTextSchema.nullable(),
  doubt: openTextSchema.nullable(),
  sources: openSourcesSchema,
})

/** One person in one role, with the titles printed there. */
export const openAppearanceSchema = z.strictObject({
  role: z.enum(AppearanceRole),
  person: openRefSchema,
  nameAsPrinted: z.string(),
  titles: z.array(openTitleSchema),
  order: z.int().positive(),
  remark: openTextSchema.nullable(),
  doubt: openTextSchema.nullable(),
  sources: openSourcesSchema,
})

/** A list that its source leaves open, or whose length it states without naming all. */
export const openStatedListSchema = z.strictObject({
  slug: openSlugSchema,
  kind: z.enum(ListKind),
  role: z.enum(ParticipationRole).nullable(),
  label: openTextSchema,
  isOpen: z.boolean(),
  statedCount: z.int().nullable(),
  asPrinted: z.string(),
  sources: openSourcesSchema,
})

export const openFigureSchema = z.strictObject({
  slug: openSlugSchema,
  label: openTextSchema,
  value: z.number().nullable(),
  atLeast: z.number().nullable(),
  atMost: z.number().nullable(),
  unit: openTextSchema.nullable(),
  asPrinted: z.string(),
  period: openTextSchema.nullable(),
  group: z.string().nullable(),
  isTotal: z.boolean(),
  doubt: openTextSchema.nullable(),
  sources: openSourcesSchema,
})

export const openPageSchema = z.strictObject({ next: z.string().nullable() })

/** `{ data }` of one record. */
export const recordAnswer = <S extends z.ZodType>(record: S) => z.strictObject({ data: record })

/** `{ data, page }` of a list. */
export const listAnswer = <S extends z.ZodType>(record: S) =>
  z.strictObject({ data: z.array(record), page: openPageSchema })

/** RFC 9457. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string().min(1),
  status: z.int().min(400).max(599),
  detail: z.string().min(1),
  instance: z.string(),
  errors: z
    .array(z.strictObject({ field: z.string(), code: z.string(), detail: z.string().min(1) }))
    .optional(),
  phase: z.string().optional(),
})

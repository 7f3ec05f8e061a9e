import { z } from 'zod'
import {
  openAppearanceSchema,
  openInstantSchema,
  openParticipationSchema,
  openPlainTextSchema,
  openRefSchema,
  openSlugSchema,
  openSourcesSchema,
  openStatedListSchema,
} from '#lib/domain/open-data/schema.ts'
import { openTextSchema } from '#lib/platform/i18n/schema.ts'
import { HalfDay, SessionKind, SessionStatus, SlotPrecision } from '#prisma/generated/enums.ts'

export const openSlotSchema = z
  .strictObject({
    precision: z.enum(SlotPrecision),
    day: z.string().nullable(),
    half: z.enum(HalfDay).nullable(),
    startsAt: openInstantSchema.nullable(),
    endsAt: openInstantSchema.nullable(),
    room: openRefSchema.nullable(),
  })
  .describe('When and where; `precision` says how much of it the source states')

/** A part of a programme as `GET /api/v1/forums/{slug}/sessions` lists it. */
export const openSessionSchema = z.strictObject({
  slug: openSlugSchema,
  forum: openSlugSchema,
  parent: openSlugSchema.nullable(),
  kind: z.enum(SessionKind),
  status: z.enum(SessionStatus),
  title: openTextSchema,
  titleAsPrinted: z.string().nullable(),
  theme: openTextSchema.nullable(),
  themeAsPrinted: z.string().nullable(),
  description: openPlainTextSchema,
  points: z.array(openTextSchema),
  slots: z.array(openSlotSchema),
  people: z.array(openAppearanceSchema),
  organisations: z.array(openParticipationSchema),
  agreements: z.array(openSlugSchema),
  outcomes: z.array(openSlugSchema),
  themes: z.array(openSlugSchema),
  lists: z.array(openStatedListSchema),
  capacity: z.int().nullable(),
  change: openTextSchema.nullable(),
  changedAt: openInstantSchema.nullable(),
  doubt: openTextSchema.nullable(),
  sources: openSourcesSchema,
})

import { z } from 'zod'
import {
  openAppearanceSchema,
  openDateSchema,
  openFigureSchema,
  openParticipationSchema,
  openPlainTextSchema,
  openRefSchema,
  openSlugSchema,
  openSourcesSchema,
  openStatedListSchema,
  openTitledRefSchema,
} from '#lib/domain/open-data/schema.ts'
import { openTextSchema } from '#lib/platform/i18n/schema.ts'
import { OutcomeKind } from '#prisma/generated/enums.ts'

/** What came of a forum, as `GET /api/v1/forums/{slug}/outcomes` lists it. */
export const openOutcomeSchema = z.strictObject({
  slug: openSlugSchema,
  forum: openSlugSchema,
  session: openTitledRefSchema.nullable(),
  organisation: openRefSchema.nullable(),
  alliance: openSlugSchema.nullable(),
  kind: z.enum(OutcomeKind),
  title: openTextSchema,
  titleAsPrinted: z.string(),
  verb: openTextSchema,
  verbAsPrinted: z.string(),
  description: openPlainTextSchema,
  points: z.array(openTextSchema),
  happenedOn: openDateSchema.nullable(),
  dateAsPrinted: z.string().nullable(),
  figures: z.array(openFigureSchema),
  people: z.array(openAppearanceSchema),
  /** Initiators, founders, compilers …: initiators are not members. */
  organisations: z.array(openParticipationSchema),
  lists: z.array(openStatedListSchema),
  doubt: openTextSchema.nullable(),
  sources: openSourcesSchema,
})

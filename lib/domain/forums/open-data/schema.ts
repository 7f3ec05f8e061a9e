import { z } from 'zod'
import {
  openDateSchema,
  openFigureSchema,
  openParticipationSchema,
  openRefSchema,
  openSlugSchema,
  openSourcesSchema,
  openStatedListSchema,
} from '#lib/domain/open-data/schema.ts'
import { openRegistrationSchema } from '#lib/domain/registrations/open-data/schema.ts'
import { openTextSchema } from '#lib/platform/i18n/schema.ts'
import {
  CityRole,
  ForumKind,
  ForumMode,
  HonourState,
  InfrastructureState,
  MilestoneKind,
  ParticipationRole,
} from '#prisma/generated/enums.ts'

/** A forum as `GET /api/v1/forums` lists it. */
export const openForumSchema = z.strictObject({
  slug: openSlugSchema,
  kind: z.enum(ForumKind),
  isSample: z.boolean(),
  name: openTextSchema,
  nameAsPrinted: z.string(),
  shortName: openTextSchema.nullable(),
  edition: z.int().nullable(),
  theme: openTextSchema.nullable(),
  themeAsPrinted: z.string().nullable(),
  description: openTextSchema,
  startsOn: openDateSchema.nullable(),
  endsOn: openDateSchema.nullable(),
  dateAsPrinted: z.string().nullable(),
  timeZone: z.string(),
  city: openRefSchema.nullable(),
  venue: openTextSchema.nullable(),
  venueAsPrinted: z.string().nullable(),
  mode: z.enum(ForumMode).nullable(),
  attendance: z
    .strictObject({
      asPrinted: z.string(),
      atLeast: z.int().nullable(),
      atMost: z.int().nullable(),
    })
    .nullable(),
  umbrella: openRefSchema.extend({ parent: openRefSchema.nullable() }).nullable(),
  /** Those that convene the forum as a whole; its parts name theirs themselves. */
  organisations: z.array(openParticipationSchema),
  /** The roles whose lists the source leaves open (等). */
  openLists: z.array(z.enum(ParticipationRole)),
  doubt: openTextSchema.nullable(),
  sources: openSourcesSchema,
  /** Absent where the forum takes no registrations. */
  registration: openRegistrationSchema.optional(),
})

const doubtful = { doubt: openTextSchema.nullable(), sources: openSourcesSchema }

/** A forum by itself: also what its text states beside sessions, people, agreements and outcomes. */
export const openForumDetailSchema = openForumSchema.extend({
  lists: z.array(openStatedListSchema),
  themes: z.array(openRefSchema.extend({ asPrinted: z.string(), sources: openSourcesSchema })),
  cities: z.array(
    z.strictObject({
      role: z.enum(CityRole),
      city: openRefSchema,
      asPrinted: z.string(),
      ...doubtful,
    }),
  ),
  figures: z.array(openFigureSchema),
  honours: z.array(
    z.strictObject({
      slug: openSlugSchema,
      title: openTextSchema,
      titleAsPrinted: z.string(),
      state: z.enum(HonourState),
      city: openRefSchema.nullable(),
      organisation: openRefSchema.nullable(),
      holder: openTextSchema.nullable(),
      ...doubtful,
    }),
  ),
  infrastructure: z.array(
    z.strictObject({
      slug: openSlugSchema,
      name: openTextSchema,
      nameAsPrinted: z.string(),
      state: z.enum(InfrastructureState),
      stateAsPrinted: z.string().nullable(),
      description: openTextSchema.nullable(),
      city: openRefSchema.nullable(),
      organisations: z.array(openParticipationSchema),
      ...doubtful,
    }),
  ),
  milestones: z.array(
    z.strictObject({
      slug: openSlugSchema,
      kind: z.enum(MilestoneKind),
      title: openTextSchema,
      titleAsPrinted: z.string().nullable(),
      description: openTextSchema.nullable(),
      startsOn: openDateSchema.nullable(),
      endsOn: openDateSchema.nullable(),
      dateAsPrinted: z.string().nullable(),
      city: openRefSchema.nullable(),
      venue: openTextSchema.nullable(),
      theme: openTextSchema.nullable(),
      ...doubtful,
    }),
  ),
  references: z.array(
    z.strictObject({
      slug: openSlugSchema,
      title: openTextSchema,
      titleAsPrinted: z.string(),
      issuer: openTextSchema.nullable(),
      issuedOn: openDateSchema.nullable(),
      remark: openTextSchema.nullable(),
      sources: openSourcesSchema,
    }),
  ),
})

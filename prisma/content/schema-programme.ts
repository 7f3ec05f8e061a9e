import { z } from 'zod'
import {
  DatePrecision,
  ForumKind,
  ForumMode,
  HalfDay,
  HonourState,
  InfrastructureState,
  ListKind,
  MilestoneKind,
  MotifKind,
  ParticipationRole,
  SessionKind,
  SessionStatus,
  SlotPrecision,
} from '#prisma/generated/enums.ts'
import { count, day, doubt, instant, quotes, slug, text, words } from './schema-fields.ts'

/** Forums and their programme, with the single facts around them. */

export const forum = z
  .strictObject({
    slug,
    kind: z.enum(ForumKind),
    isSample: z.boolean().default(false),
    name: text,
    nameAsPrinted: words,
    shortName: text.optional(),
    latinAsPrinted: words.optional(),
    umbrella: slug.optional(),
    edition: z.int().positive().optional(),
    theme: text.optional(),
    themeAsPrinted: words.optional(),
    description: text,
    startsOn: day.optional(),
    startPrecision: z.enum(DatePrecision).optional(),
    endsOn: day.optional(),
    endPrecision: z.enum(DatePrecision).optional(),
    dateAsPrinted: words.optional(),
    timeZone: words.default('Asia/Shanghai'),
    city: slug.optional(),
    venue: text.optional(),
    venueAsPrinted: words.optional(),
    mode: z.enum(ForumMode).optional(),
    attendance: z
      .strictObject({ asPrinted: words, atLeast: count.optional(), atMost: count.optional() })
      .optional(),
    capacity: count.optional(),
    motif: z.enum(MotifKind),
    doubt,
    quotes,
  })
  .refine((f) => (f.startsOn === undefined) === (f.startPrecision === undefined), {
    message: 'startsOn and startPrecision stand or fall together',
    path: ['startPrecision'],
  })
  .refine((f) => !f.endsOn || (f.startsOn !== undefined && f.endsOn >= f.startsOn), {
    message: 'endsOn must not be before startsOn',
    path: ['endsOn'],
  })

/** Where in the record something stands: sessions, agreements, outcomes are named by slug. */
export const list = z.strictObject({
  slug,
  forum: slug,
  session: slug.optional(),
  agreement: slug.optional(),
  outcome: slug.optional(),
  kind: z.enum(ListKind),
  role: z.enum(ParticipationRole).optional(),
  label: text,
  isOpen: z.boolean(),
  statedCount: count.optional(),
  asPrinted: words,
  quotes,
})

export const reference = z.strictObject({
  slug,
  forum: slug,
  title: text,
  titleAsPrinted: words,
  issuer: text.optional(),
  issuedOn: day.optional(),
  issuedPrecision: z.enum(DatePrecision).optional(),
  remark: text.optional(),
  quotes,
})

export const milestone = z.strictObject({
  slug,
  forum: slug,
  kind: z.enum(MilestoneKind),
  title: text,
  titleAsPrinted: words.optional(),
  description: text.optional(),
  startsOn: day.optional(),
  endsOn: day.optional(),
  precision: z.enum(DatePrecision).optional(),
  dateAsPrinted: words.optional(),
  city: slug.optional(),
  venue: text.optional(),
  theme: text.optional(),
  doubt,
  quotes,
})

export const honour = z.strictObject({
  slug,
  forum: slug,
  city: slug.optional(),
  organisation: slug.optional(),
  holder: text.optional(),
  title: text,
  titleAsPrinted: words,
  state: z.enum(HonourState),
  doubt,
  quotes,
})

export const infrastructure = z.strictObject({
  slug,
  forum: slug,
  city: slug.optional(),
  name: text,
  nameAsPrinted: words,
  state: z.enum(InfrastructureState),
  stateAsPrinted: words.optional(),
  description: text.optional(),
  doubt,
  quotes,
})

export const room = z.strictObject({
  slug,
  forum: slug,
  name: text,
  capacity: count.optional(),
  quotes,
})

export const slot = z.discriminatedUnion('precision', [
  z
    .strictObject({
      precision: z.literal(SlotPrecision.exact),
      startsAt: instant,
      endsAt: instant,
      day,
      room: slug.optional(),
    })
    .refine((s) => s.endsAt > s.startsAt, { message: 'a slot must end after it starts' }),
  z.strictObject({
    precision: z.literal(SlotPrecision.half_day),
    day,
    half: z.enum(HalfDay),
    room: slug.optional(),
  }),
  z.strictObject({ precision: z.literal(SlotPrecision.day), day, room: slug.optional() }),
  /** Only its place in the sequence is known; the day where it is */
  z.strictObject({
    precision: z.literal(SlotPrecision.order),
    day: day.optional(),
    room: slug.optional(),
  }),
  z.strictObject({
    precision: z.literal(SlotPrecision.unknown),
    day: day.optional(),
    room: slug.optional(),
  }),
])

export const session = z.strictObject({
  /** Unique within the forum */
  slug,
  forum: slug,
  /** A session listed before this one */
  parent: slug.optional(),
  kind: z.enum(SessionKind),
  status: z.enum(SessionStatus).default('scheduled'),
  title: text,
  titleAsPrinted: words.optional(),
  theme: text.optional(),
  themeAsPrinted: words.optional(),
  description: text.optional(),
  points: z.array(text).min(1).optional(),
  capacity: count.optional(),
  change: text.optional(),
  changedAt: instant.optional(),
  themes: z.array(slug).default([]),
  slots: z.array(slot).min(1),
  doubt,
  quotes,
})

import { z } from 'zod'
import {
  AgreementKind,
  AgreementPlacement,
  AgreementRelationKind,
  AgreementScope,
  AliasKind,
  AppearanceRole,
  CityRole,
  DatePrecision,
  FollowUpState,
  ForumKind,
  ForumMode,
  HalfDay,
  HonourState,
  InfrastructureState,
  ListKind,
  MilestoneKind,
  MotifKind,
  OrganisationKind,
  OutcomeKind,
  ParticipationRole,
  PartyForm,
  Script,
  ServiceState,
  SessionKind,
  SessionStatus,
  SlotPrecision,
} from '#prisma/generated/enums.ts'

/**
 * What a content file may hold. Every list is optional; a file holds what belongs together.
 * Order within a list is the order of the record, so no file numbers anything.
 */

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens only')
  .max(80)
const words = z.string().trim().min(1)
/** Text of the portal's own wording: both languages are written; traditional only where it is not derived. */
const text = z.strictObject({ zh: words, hant: words.optional(), en: words })
/** The clause that proves the fact: a string stands for a quotation from the file's own `source`. */
const quote = z.union([
  words,
  z.strictObject({ source: slug, quote: words, note: text.optional() }),
])
const quotes = z.array(quote).min(1)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')
const instant = z.iso.datetime({ offset: true })
const count = z.int().nonnegative()
const country = z.string().regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1)')
const doubt = text.optional()

const source = z.strictObject({
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

const city = z.strictObject({
  slug,
  name: text,
  country,
  isCity: z.boolean().default(true),
  parent: slug.optional(),
  description: text.optional(),
  doubt,
  quotes,
})

const alias = z.strictObject({
  text: words,
  kind: z.enum(AliasKind),
  doubt,
  quotes,
})

const organisation = z.strictObject({
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

const alliance = z.strictObject({
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

const umbrella = z.strictObject({
  slug,
  name: text,
  parent: slug.optional(),
  aliases: z.array(words).default([]),
  doubt,
  quotes,
})

const forum = z
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
const list = z.strictObject({
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

const reference = z.strictObject({
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

const milestone = z.strictObject({
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

const honour = z.strictObject({
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

const infrastructure = z.strictObject({
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

const room = z.strictObject({
  slug,
  forum: slug,
  name: text,
  capacity: count.optional(),
  quotes,
})

const slot = z.discriminatedUnion('precision', [
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

const session = z.strictObject({
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

const person = z.strictObject({
  slug,
  name: text,
  latinAsPrinted: words.optional(),
  honorific: words.optional(),
  aliases: z.array(words).default([]),
  country: country.optional(),
  doubt,
  quotes,
})

const appearance = z
  .strictObject({
    person: slug,
    forum: slug,
    session: slug.optional(),
    agreement: slug.optional(),
    /** Slug or printed name of the party signed for; only with `agreement` */
    party: words.optional(),
    outcome: slug.optional(),
    role: z.enum(AppearanceRole),
    nameAsPrinted: words,
    titles: z
      .array(z.strictObject({ asPrinted: words, text, organisation: slug.optional() }))
      .default([]),
    remark: text.optional(),
    doubt,
    quotes,
  })
  .refine((a) => a.party === undefined || a.agreement !== undefined, {
    message: 'a party needs its agreement',
    path: ['party'],
  })

const participation = z.strictObject({
  organisation: slug,
  forum: slug,
  session: slug.optional(),
  outcome: slug.optional(),
  infrastructure: slug.optional(),
  role: z.enum(ParticipationRole),
  asPrinted: words,
  remark: text.optional(),
  doubt,
  quotes,
})

const party = z
  .strictObject({
    organisation: slug.optional(),
    label: text.optional(),
    asPrinted: words,
    isOpen: z.boolean().default(false),
    doubt,
    quotes,
  })
  .refine((p) => p.organisation !== undefined || p.label !== undefined, {
    message: 'a party is an organisation of the record or has a label',
  })

const agreement = z
  .strictObject({
    slug,
    scope: z.enum(AgreementScope).default('single'),
    kind: z.enum(AgreementKind),
    kindAsPrinted: words,
    title: text,
    titleAsPrinted: words.optional(),
    summary: text.optional(),
    fields: z.array(text).min(1).optional(),
    fieldsOpen: z.boolean().default(false),
    forum: slug.optional(),
    session: slug.optional(),
    city: slug.optional(),
    placement: z.enum(AgreementPlacement),
    place: text.optional(),
    signedOn: day.optional(),
    signedUntil: day.optional(),
    signedPrecision: z.enum(DatePrecision).optional(),
    dateAsPrinted: words.optional(),
    partyForm: z.enum(PartyForm),
    partyFormDoubt: text.optional(),
    count: z.strictObject({ asPrinted: words, value: z.int().positive() }).optional(),
    amount: z
      .strictObject({
        asPrinted: words,
        value: z.number().positive(),
        currency: z.string().regex(/^[A-Z]{3}$/),
        meaning: text,
      })
      .optional(),
    term: text.optional(),
    parties: z.array(party).min(1),
    followUps: z
      .array(
        z.strictObject({
          state: z.enum(FollowUpState),
          title: text,
          on: day.optional(),
          precision: z.enum(DatePrecision).optional(),
          dateAsPrinted: words.optional(),
          quotes,
        }),
      )
      .default([]),
    relations: z
      .array(z.strictObject({ kind: z.enum(AgreementRelationKind), to: slug, quotes }))
      .default([]),
    embargoedUntil: instant.optional(),
    doubt,
    quotes,
  })
  .refine((a) => (a.scope === 'aggregate') === (a.count !== undefined), {
    message: 'an aggregate states its count, a single agreement has none',
    path: ['count'],
  })

const outcome = z.strictObject({
  slug,
  forum: slug,
  session: slug.optional(),
  organisation: slug.optional(),
  alliance: slug.optional(),
  kind: z.enum(OutcomeKind),
  title: text,
  titleAsPrinted: words,
  verb: text,
  verbAsPrinted: words,
  description: text.optional(),
  points: z.array(text).min(1).optional(),
  happenedOn: day.optional(),
  precision: z.enum(DatePrecision).optional(),
  dateAsPrinted: words.optional(),
  doubt,
  quotes,
})

const figure = z
  .strictObject({
    slug,
    forum: slug,
    outcome: slug.optional(),
    organisation: slug.optional(),
    city: slug.optional(),
    infrastructure: slug.optional(),
    /** Figures of one group with one total must add up to it */
    group: slug.optional(),
    isTotal: z.boolean().default(false),
    label: text,
    value: z.number().optional(),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    unit: text.optional(),
    asPrinted: words,
    period: text.optional(),
    doubt,
    quotes,
  })
  .refine((f) => f.value !== undefined || f.atLeast !== undefined || f.atMost !== undefined, {
    message: 'a figure has a value or a bound',
    path: ['value'],
  })

const cityRole = z.strictObject({
  city: slug,
  forum: slug,
  role: z.enum(CityRole),
  asPrinted: words,
  doubt,
  quotes,
})

const theme = z.strictObject({
  slug,
  name: text,
  aliases: z.array(words).default([]),
  description: text.optional(),
  quotes,
})

const forumTheme = z.strictObject({ forum: slug, theme: slug, asPrinted: words, quotes })

export const contentFileSchema = z.strictObject({
  /** The document that plain quotations in this file come from */
  source: slug.optional(),
  sources: z.array(source).default([]),
  cities: z.array(city).default([]),
  organisations: z.array(organisation).default([]),
  alliances: z.array(alliance).default([]),
  umbrellas: z.array(umbrella).default([]),
  themes: z.array(theme).default([]),
  forums: z.array(forum).default([]),
  forumThemes: z.array(forumTheme).default([]),
  cityRoles: z.array(cityRole).default([]),
  rooms: z.array(room).default([]),
  sessions: z.array(session).default([]),
  people: z.array(person).default([]),
  agreements: z.array(agreement).default([]),
  outcomes: z.array(outcome).default([]),
  infrastructure: z.array(infrastructure).default([]),
  appearances: z.array(appearance).default([]),
  participations: z.array(participation).default([]),
  lists: z.array(list).default([]),
  figures: z.array(figure).default([]),
  honours: z.array(honour).default([]),
  milestones: z.array(milestone).default([]),
  references: z.array(reference).default([]),
})

export type ContentFile = z.input<typeof contentFileSchema>
export type ParsedContentFile = z.output<typeof contentFileSchema>
export type Text = z.output<typeof text>
export type Quote = z.output<typeof quote>

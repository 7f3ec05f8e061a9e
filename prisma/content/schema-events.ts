import { z } from 'zod'
import {
  AgreementKind,
  AgreementPlacement,
  AgreementRelationKind,
  AgreementScope,
  AppearanceRole,
  DatePrecision,
  FollowUpState,
  OutcomeKind,
  ParticipationRole,
  PartyForm,
} from '#prisma/generated/enums.ts'
import { day, doubt, instant, quotes, slug, text, words } from './schema-fields.ts'

/** What happened at forums: who appeared, who took part, what was signed and what came of it. */

export const appearance = z
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

export const participation = z.strictObject({
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

export const party = z
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

export const agreement = z
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

export const outcome = z.strictObject({
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

export const figure = z
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

import { z } from 'zod'
import {
  openAppearanceSchema,
  openDateSchema,
  openRefSchema,
  openSlugSchema,
  openSourcesSchema,
  openStatedListSchema,
  openTitledRefSchema,
} from '#lib/domain/open-data/schema.ts'
import { openTextSchema } from '#lib/platform/i18n/schema.ts'
import {
  AgreementKind,
  AgreementPlacement,
  AgreementRelationKind,
  AgreementScope,
  FollowUpState,
  PartyForm,
} from '#prisma/generated/enums.ts'

/** An agreement, or an aggregate of several; totals never add the two. */
export const openAgreementSchema = z.strictObject({
  slug: openSlugSchema,
  scope: z.enum(AgreementScope),
  kind: z.enum(AgreementKind),
  kindAsPrinted: z.string(),
  title: openTextSchema,
  titleAsPrinted: z.string().nullable(),
  summary: openTextSchema.nullable(),
  fields: z.array(openTextSchema),
  fieldsOpen: z.boolean(),
  forum: openSlugSchema.nullable(),
  session: openTitledRefSchema.nullable(),
  city: openRefSchema.nullable(),
  placement: z.enum(AgreementPlacement),
  place: openTextSchema.nullable(),
  signedOn: openDateSchema.nullable(),
  signedUntil: openDateSchema.nullable(),
  dateAsPrinted: z.string().nullable(),
  partyForm: z.enum(PartyForm),
  partyFormDoubt: openTextSchema.nullable(),
  count: z.strictObject({ asPrinted: z.string(), value: z.int().positive() }).nullable(),
  amount: z
    .strictObject({
      asPrinted: z.string(),
      value: z.number().positive(),
      currency: z.string().length(3),
      meaning: openTextSchema.nullable(),
    })
    .nullable(),
  term: openTextSchema.nullable(),
  parties: z.array(
    z.strictObject({
      order: z.int().positive(),
      organisation: openRefSchema.nullable(),
      label: openTextSchema.nullable(),
      asPrinted: z.string(),
      isOpen: z.boolean(),
      doubt: openTextSchema.nullable(),
      sources: openSourcesSchema,
    }),
  ),
  /** Signatories, witnesses and others; `party` is the `order` of the party signed for. */
  people: z.array(openAppearanceSchema.extend({ party: z.int().positive().nullable() })),
  followUps: z.array(
    z.strictObject({
      state: z.enum(FollowUpState),
      title: openTextSchema,
      on: openDateSchema.nullable(),
      dateAsPrinted: z.string().nullable(),
      sources: openSourcesSchema,
    }),
  ),
  documents: z.array(
    z.strictObject({ title: openTextSchema, address: z.string(), sources: openSourcesSchema }),
  ),
  relations: z.array(
    z.strictObject({
      kind: z.enum(AgreementRelationKind),
      agreement: openSlugSchema,
      sources: openSourcesSchema,
    }),
  ),
  lists: z.array(openStatedListSchema),
  doubt: openTextSchema.nullable(),
  sources: openSourcesSchema,
})

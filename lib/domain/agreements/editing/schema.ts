import { z } from 'zod'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import {
  CITATION_FIELDS,
  localizedField,
  numberedFields,
  PLACE_FIELDS,
  savedSchema,
  shortField,
  slugField,
  some,
  textField,
  textsField,
  versionField,
} from '#lib/domain/edits/schema.ts'
import { line } from '#lib/domain/registrations/schema.ts'
import {
  DOCUMENTS_MAX,
  FOLLOW_UPS_MAX,
  MILESTONES_MAX,
  PARTIES_MAX,
  RELATIONS_MAX,
  SIGNERS_MAX,
  STATES,
  VOID_REASON_MAX,
} from './constants.ts'

/** What organisers send of an agreement; every message is a word of the `agreement-panel` messages or of all forms. */

const party = z.strictObject({
  asPrinted: shortField(LINE_MAX).optional(),
  organisation: shortField(200).optional(),
  open: some(z.literal('yes', 'invalid')).optional(),
  /** What kind of body it is, where it is to be entered into the record */
  newKind: shortField(40).optional(),
  ...textsField('label', LINE_MAX),
})
const signer = z.strictObject({
  role: shortField(20).optional(),
  person: shortField(200).optional(),
  name: shortField(LINE_MAX).optional(),
  party: shortField(3).optional(),
  titles: textField(TEXT_MAX).optional(),
})
const document = z.strictObject({
  address: shortField(2_000).optional(),
  ...textsField('title', LINE_MAX),
})
const relation = z.strictObject({
  kind: shortField(40).optional(),
  to: shortField(200).optional(),
})

const milestone = z.strictObject({
  owner: shortField(LINE_MAX).optional(),
  dueOn: shortField(10).optional(),
  doneOn: shortField(10).optional(),
  evidence: shortField(2_000).optional(),
  ...textsField('title', LINE_MAX),
})

const followUp = z.strictObject({
  state: shortField(10).optional(),
  on: shortField(10).optional(),
  dateAsPrinted: shortField(LINE_MAX).optional(),
  ...textsField('title', LINE_MAX),
})

const facts = {
  scope: shortField(20),
  count: shortField(9).optional(),
  countAsPrinted: shortField(LINE_MAX).optional(),
  kind: shortField(40),
  kindAsPrinted: shortField(LINE_MAX),
  title: localizedField(LINE_MAX),
  titleAsPrinted: shortField(LINE_MAX).optional(),
  summary: localizedField(TEXT_MAX).optional(),
  cooperation: localizedField(TEXT_MAX).optional(),
  cooperationOpen: some(z.literal('yes', 'invalid')).optional(),
  placement: shortField(20),
  place: localizedField(LINE_MAX).optional(),
  city: shortField(80).optional(),
  session: shortField(200).optional(),
  signedOn: shortField(10).optional(),
  signedUntil: shortField(10).optional(),
  dateAsPrinted: shortField(LINE_MAX).optional(),
  partyForm: shortField(20),
  partyFormDoubt: localizedField(TEXT_MAX).optional(),
  amount: shortField(21).optional(),
  currency: shortField(3).optional(),
  amountAsPrinted: shortField(LINE_MAX).optional(),
  amountMeaning: localizedField(LINE_MAX).optional(),
  term: localizedField(LINE_MAX).optional(),
  embargoDay: shortField(10).optional(),
  embargoTime: shortField(12).optional(),
  embargoSession: shortField(200).optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...numberedFields('party', PARTIES_MAX, party),
  ...numberedFields('signer', SIGNERS_MAX, signer),
  ...numberedFields('document', DOCUMENTS_MAX, document),
  ...numberedFields('relation', RELATIONS_MAX, relation),
  ...numberedFields('milestone', MILESTONES_MAX, milestone),
  ...numberedFields('step', FOLLOW_UPS_MAX, followUp),
  ...CITATION_FIELDS,
}

export const createAgreementSchema = z.object({ ...PLACE_FIELDS, ...facts })

export const saveAgreementSchema = savedSchema({ own: { agreement: slugField }, facts })

export const moveAgreementSchema = z.object({
  ...PLACE_FIELDS,
  agreement: slugField,
  version: versionField,
  to: z.enum(STATES, 'unknown_value'),
  reason: some(line(VOID_REASON_MAX)).optional(),
})

/** The query of the list's address; what is none asks for all. */
export const agreementListSchema = z.object({
  q: z.string().trim().min(1).max(100).nullable().catch(null),
  state: z.enum(STATES).nullable().catch(null),
  session: z.string().min(1).max(200).nullable().catch(null),
})

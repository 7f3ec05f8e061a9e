import { z } from 'zod'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import {
  CITATION_FIELDS,
  localizedField,
  numberedFields,
  PLACE_FIELDS,
  RETIRE_FIELDS,
  ROW_CITATION_FIELDS,
  savedSchema,
  shortField,
  slugField,
  textsField,
} from '#lib/domain/edits/schema.ts'
import { MEMBERS_MAX, SERVICES_MAX } from './constants.ts'

/** What is sent of an alliance; every message is a word of the `alliance-panel` messages or of all forms. */

const service = z.strictObject({
  asPrinted: shortField(LINE_MAX).optional(),
  state: shortField(20).optional(),
  ...textsField('name', LINE_MAX),
  ...ROW_CITATION_FIELDS,
})

const member = z.strictObject({
  asPrinted: shortField(LINE_MAX).optional(),
  organisation: shortField(200).optional(),
  person: shortField(200).optional(),
  /** What kind of body it is, where it is to be entered into the record */
  newKind: shortField(40).optional(),
  ...textsField('office', LINE_MAX),
  ...ROW_CITATION_FIELDS,
})

const facts = {
  founder: shortField(200).optional(),
  purpose: localizedField(TEXT_MAX).optional(),
  description: localizedField(TEXT_MAX),
  points: localizedField(TEXT_MAX).optional(),
  joiningProcedure: localizedField(TEXT_MAX).optional(),
  memberCountAsPrinted: shortField(LINE_MAX).optional(),
  ...numberedFields('service', SERVICES_MAX, service),
  ...numberedFields('member', MEMBERS_MAX, member),
  doubt: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const createAllianceSchema = z.object({
  ...PLACE_FIELDS,
  organisation: shortField(200),
  ...facts,
})

export const saveAllianceSchema = savedSchema({ own: { alliance: slugField }, facts })

export const retireAllianceSchema = z.object({
  ...RETIRE_FIELDS,
  alliance: slugField,
})

import { z } from 'zod'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import {
  CITATION_FIELDS,
  localizedField,
  PLACE_FIELDS,
  RETIRE_FIELDS,
  savedSchema,
  shortField,
  slugField,
} from '#lib/domain/edits/schema.ts'

/** What organisers send of a paper; every message is a word of the `reference-panel` messages or of all forms. */

const facts = {
  title: localizedField(LINE_MAX),
  titleAsPrinted: shortField(LINE_MAX),
  issuer: localizedField(LINE_MAX).optional(),
  issuedOn: shortField(10).optional(),
  remark: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const createReferenceSchema = z.object({ ...PLACE_FIELDS, ...facts })

export const saveReferenceSchema = savedSchema({ own: { reference: slugField }, facts })

export const retireReferenceSchema = z.object({ ...RETIRE_FIELDS, reference: slugField })

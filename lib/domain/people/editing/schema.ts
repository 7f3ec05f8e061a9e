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
  textField,
} from '#lib/domain/edits/schema.ts'

/** What organisers send of a person; every message is a word of the `record-panel` messages or of all forms. */

const facts = {
  name: localizedField(LINE_MAX),
  latinAsPrinted: shortField(LINE_MAX).optional(),
  honorific: shortField(LINE_MAX).optional(),
  aliases: textField(TEXT_MAX).optional(),
  country: shortField(60).optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const savePersonSchema = savedSchema({ own: { person: slugField }, facts })

export const createPersonSchema = z.object({
  ...PLACE_FIELDS,
  another: z.literal('yes', 'invalid').optional(),
  ...facts,
})

export const retirePersonSchema = z.object({ ...RETIRE_FIELDS, person: slugField })

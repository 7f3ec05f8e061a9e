import { z } from 'zod'
import { LINE_MAX } from '#lib/domain/edits/constants.ts'
import { localizedField, PLACE_FIELDS, slugField } from '#lib/domain/edits/schema.ts'

/** What organisers send with a document; every message is a word of the `agreement-files` messages or of all forms. */

export const addAgreementFileSchema = z.object({
  ...PLACE_FIELDS,
  agreement: slugField,
  // A form whose file was lost on its way brings a text, and is answered once it is certain who asks.
  file: z.instanceof(File, { error: 'pick' }).or(z.string().max(LINE_MAX, 'pick')),
  title: localizedField(LINE_MAX),
})

export const removeAgreementFileSchema = z.object({
  ...PLACE_FIELDS,
  agreement: slugField,
  id: z.uuid('invalid'),
})

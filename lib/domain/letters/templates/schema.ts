import { z } from 'zod'
import { EDIT_FIELDS, localizedField, PLACE_FIELDS, some } from '#lib/domain/edits/schema.ts'
import { line } from '#lib/domain/registrations/schema.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import { BODY_MAX, SUBJECT_MAX, TEMPLATE_KINDS } from './constants.ts'

/** What organisers send of their own words in a letter; every message is a word of the form or of all forms. */
export const templateSchema = z.object({
  ...PLACE_FIELDS,
  ...EDIT_FIELDS,
  kind: z.enum(TEMPLATE_KINDS, 'unknown_value'),
  step: z.enum(['save', 'look', 'test'], 'unknown_value').default('save'),
  subject: z
    .strictObject(
      Object.fromEntries(LANGS.map((lang) => [lang, some(line(SUBJECT_MAX)).optional()])),
    )
    .optional(),
  body: localizedField(BODY_MAX).optional(),
})

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

/** What organisers send of a title that somebody holds; every message is a word of the `honour-panel` messages or of all forms. */

const facts = {
  title: localizedField(LINE_MAX),
  titleAsPrinted: shortField(LINE_MAX),
  state: shortField(40),
  city: shortField(200).optional(),
  organisation: shortField(200).optional(),
  holder: localizedField(LINE_MAX).optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const createHonourSchema = z.object({ ...PLACE_FIELDS, ...facts })

export const saveHonourSchema = savedSchema({ own: { honour: slugField }, facts })

export const retireHonourSchema = z.object({ ...RETIRE_FIELDS, honour: slugField })

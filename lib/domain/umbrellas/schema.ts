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

/** What organisers send of a larger event; every message is a word of the `umbrella-panel` messages or of all forms. */

const facts = {
  name: localizedField(LINE_MAX),
  aliases: textField(TEXT_MAX).optional(),
  parent: shortField(80).optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const createUmbrellaSchema = z.object({ ...PLACE_FIELDS, ...facts })

export const saveUmbrellaSchema = savedSchema({ own: { umbrella: slugField }, facts })

export const retireUmbrellaSchema = z.object({ ...RETIRE_FIELDS, umbrella: slugField })

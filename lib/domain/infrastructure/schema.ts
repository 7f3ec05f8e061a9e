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

/** What organisers send of a work; every message is a word of the `infrastructure-panel` messages or of all forms. */

const facts = {
  name: localizedField(LINE_MAX),
  nameAsPrinted: shortField(LINE_MAX),
  state: shortField(40),
  stateAsPrinted: shortField(LINE_MAX).optional(),
  city: shortField(200).optional(),
  description: localizedField(TEXT_MAX).optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const createInfrastructureSchema = z.object({ ...PLACE_FIELDS, ...facts })

export const saveInfrastructureSchema = savedSchema({ own: { infrastructure: slugField }, facts })

export const retireInfrastructureSchema = z.object({ ...RETIRE_FIELDS, infrastructure: slugField })

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
  some,
} from '#lib/domain/edits/schema.ts'

/** What organisers send of a figure; every message is a word of the `figure-panel` messages or of all forms. */

const facts = {
  label: localizedField(LINE_MAX),
  value: shortField(40).optional(),
  atLeast: shortField(40).optional(),
  atMost: shortField(40).optional(),
  unit: localizedField(LINE_MAX).optional(),
  asPrinted: shortField(LINE_MAX),
  period: localizedField(LINE_MAX).optional(),
  outcome: shortField(200).optional(),
  organisation: shortField(200).optional(),
  city: shortField(200).optional(),
  infrastructure: shortField(200).optional(),
  group: shortField(80).optional(),
  total: some(z.literal('yes', 'unknown_value')).optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const createFigureSchema = z.object({ ...PLACE_FIELDS, ...facts })

export const saveFigureSchema = savedSchema({ own: { figure: slugField }, facts })

export const retireFigureSchema = z.object({ ...RETIRE_FIELDS, figure: slugField })

const asked = slugField.nullable().catch(null)

/** The query of a new one's address: the outcome or the work that it is about; what is none means neither. */
export const newFigureQuerySchema = z.object({ outcome: asked, infrastructure: asked })

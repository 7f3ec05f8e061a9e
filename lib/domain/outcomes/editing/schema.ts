import { z } from 'zod'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import {
  CITATION_FIELDS,
  localizedField,
  localizedRichField,
  PLACE_FIELDS,
  RETIRE_FIELDS,
  savedSchema,
  shortField,
  slugField,
} from '#lib/domain/edits/schema.ts'

/** What organisers send of an outcome; every message is a word of the `outcome-panel` messages or of all forms. */

const facts = {
  kind: shortField(40),
  title: localizedField(LINE_MAX),
  titleAsPrinted: shortField(LINE_MAX),
  verb: localizedField(LINE_MAX),
  verbAsPrinted: shortField(LINE_MAX),
  description: localizedRichField(TEXT_MAX).optional(),
  points: localizedField(TEXT_MAX).optional(),
  happenedOn: shortField(10).optional(),
  dateAsPrinted: shortField(LINE_MAX).optional(),
  session: shortField(200).optional(),
  organisation: shortField(200).optional(),
  alliance: shortField(200).optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const createOutcomeSchema = z.object({ ...PLACE_FIELDS, ...facts })

export const saveOutcomeSchema = savedSchema({ own: { outcome: slugField }, facts })

export const retireOutcomeSchema = z.object({ ...RETIRE_FIELDS, outcome: slugField })

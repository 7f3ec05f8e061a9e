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

/** What organisers send of a milestone; every message is a word of the `milestone-panel` messages or of all forms. */

const facts = {
  kind: shortField(40),
  title: localizedField(LINE_MAX),
  titleAsPrinted: shortField(LINE_MAX).optional(),
  description: localizedField(TEXT_MAX).optional(),
  startsOn: shortField(10).optional(),
  endsOn: shortField(10).optional(),
  dateAsPrinted: shortField(LINE_MAX).optional(),
  city: shortField(200).optional(),
  venue: localizedField(LINE_MAX).optional(),
  theme: localizedField(LINE_MAX).optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const createMilestoneSchema = z.object({ ...PLACE_FIELDS, ...facts })

export const saveMilestoneSchema = savedSchema({ own: { milestone: slugField }, facts })

export const retireMilestoneSchema = z.object({ ...RETIRE_FIELDS, milestone: slugField })

import { z } from 'zod'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import {
  localizedField,
  PLACE_FIELDS,
  savedSchema,
  shortField,
  slugField,
} from '#lib/domain/edits/schema.ts'

/** What organisers send of a document; every message is a word of the `source-panel` messages or of all forms. */

const facts = {
  title: localizedField(LINE_MAX),
  titleAsPrinted: shortField(LINE_MAX).optional(),
  script: shortField(10),
  author: localizedField(LINE_MAX).optional(),
  publisher: localizedField(LINE_MAX).optional(),
  publishedOn: shortField(10).optional(),
  publishedAsPrinted: shortField(LINE_MAX).optional(),
  note: localizedField(TEXT_MAX).optional(),
}

export const createSourceSchema = z.object({ ...PLACE_FIELDS, ...facts })

export const saveSourceSchema = savedSchema({ own: { source: slugField }, facts })

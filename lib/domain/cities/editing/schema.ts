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
import { STANDINGS } from './constants.ts'

/** What organisers send of a city; every message is a word of the `city-panel` messages or of all forms. */

const facts = {
  name: localizedField(LINE_MAX),
  country: shortField(60).optional(),
  standing: z.enum(STANDINGS, 'unknown_value'),
  parent: shortField(80).optional(),
  description: localizedField(TEXT_MAX).optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const createCitySchema = z.object({ ...PLACE_FIELDS, ...facts })

export const saveCitySchema = savedSchema({ own: { city: slugField }, facts })

export const retireCitySchema = z.object({ ...RETIRE_FIELDS, city: slugField })

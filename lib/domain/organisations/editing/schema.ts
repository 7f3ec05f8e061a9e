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

import { ORGANISATION_KINDS } from '../constants.ts'
import { ALIAS_KINDS } from './constants.ts'

/** What organisers send of an organisation; every message is a word of the `record-panel` messages or of all forms. */

const facts = {
  name: localizedField(LINE_MAX),
  latinAsPrinted: shortField(LINE_MAX).optional(),
  kind: z.enum(ORGANISATION_KINDS, 'unknown_value'),
  country: shortField(60).optional(),
  city: shortField(80).optional(),
  parent: shortField(80).optional(),
  joint: z.literal('yes', 'invalid').optional(),
  description: localizedField(TEXT_MAX).optional(),
  alias: z
    .strictObject(
      Object.fromEntries(ALIAS_KINDS.map((kind) => [kind, textField(TEXT_MAX).optional()])),
    )
    .optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const saveOrganisationSchema = savedSchema({ own: { organisation: slugField }, facts })

export const createOrganisationSchema = z.object({
  ...PLACE_FIELDS,
  another: z.literal('yes', 'invalid').optional(),
  ...facts,
})

export const retireOrganisationSchema = z.object({ ...RETIRE_FIELDS, organisation: slugField })

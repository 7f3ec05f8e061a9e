import { z } from 'zod'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import { localizedField, PLACE_FIELDS, shortField } from '#lib/domain/edits/schema.ts'
import { CHOSEN_MAX, COPIED_PARTS, COPIED_THINGS, DECISIONS } from './constants.ts'

/** What copies a forum, and what decides about proposals; every message is a word of the `editions` messages or of all forms. */

const thing = z.enum(COPIED_THINGS, 'unknown_value')

export const copyForumSchema = z.object({
  ...PLACE_FIELDS,
  address: shortField(200),
  name: localizedField(LINE_MAX),
  shortName: localizedField(LINE_MAX).optional(),
  description: localizedField(TEXT_MAX),
  startsOn: shortField(10),
  edition: shortField(9).optional(),
  parts: z.enum(COPIED_PARTS, 'unknown_value'),
  // A single box comes as a string, none not at all.
  things: z
    .union([thing.transform((one) => [one]), z.array(thing)])
    .optional()
    .transform((things) => [...new Set(things ?? [])]),
})

const chosen = z.uuid('invalid')

export const decideProposalsSchema = z.object({
  ...PLACE_FIELDS,
  decision: z.enum(DECISIONS, 'unknown_value'),
  chosen: z
    .union([chosen.transform((one) => [one]), z.array(chosen).max(CHOSEN_MAX, 'too_many')])
    .optional()
    .transform((ids) => [...new Set(ids ?? [])]),
})

import { z } from 'zod'
import { PLACE_FIELDS, slugField, versionField } from '#lib/domain/edits/schema.ts'
import { NOUNS } from './constants.ts'

/** What managers send; every message is a word of all forms. */

const PAIR_FIELDS = { ...PLACE_FIELDS, noun: z.enum(NOUNS, 'invalid'), kept: slugField }

export const mergeSchema = z.object({
  ...PAIR_FIELDS,
  keptVersion: versionField,
  lost: slugField,
  lostVersion: versionField,
})

export const unmergeSchema = z.object({
  ...PAIR_FIELDS,
  edit: z.string('not_text').regex(/^\d{1,18}$/, 'invalid'),
})

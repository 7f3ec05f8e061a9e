import { z } from 'zod'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import {
  CITATION_FIELDS,
  localizedField,
  moveField,
  PLACE_FIELDS,
  savedSchema,
  shortField,
  versionField,
} from '#lib/domain/edits/schema.ts'

/** What organisers send of who takes part; every message is a word of the `record-panel` messages or of all forms. */

const idField = z.uuid('invalid')

const facts = {
  role: shortField(40),
  organisation: shortField(200),
  asPrinted: shortField(LINE_MAX),
  session: shortField(200).optional(),
  remark: localizedField(LINE_MAX).optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...CITATION_FIELDS,
}

export const createParticipationSchema = z.object({ ...PLACE_FIELDS, ...facts })

export const saveParticipationSchema = savedSchema({ own: { participation: idField }, facts })

export const removeParticipationSchema = z.object({
  ...PLACE_FIELDS,
  participation: idField,
  version: versionField,
})

export const moveParticipationSchema = z.object({
  ...PLACE_FIELDS,
  move: moveField.refine(({ row }) => idField.safeParse(row).success, 'invalid'),
})

/** The part of an address that names one. */
export const participationId = idField

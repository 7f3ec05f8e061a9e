import { z } from 'zod'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import {
  CITATION_FIELDS,
  EDIT_FIELDS,
  localizedField,
  PLACE_FIELDS,
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

export const saveParticipationSchema = z.object({
  ...PLACE_FIELDS,
  ...EDIT_FIELDS,
  participation: idField,
  ...facts,
})

export const removeParticipationSchema = z.object({
  ...PLACE_FIELDS,
  participation: idField,
  version: versionField,
})

/** One form has the buttons of the whole list: each names its row and the way. */
const move = z
  .string('not_text')
  .regex(/^[0-9a-f-]{36}\.(?:up|down)$/, 'unknown_value')
  .transform((sent) => {
    const [id = '', way] = sent.split('.')
    return { id, way: way === 'up' ? ('up' as const) : ('down' as const) }
  })
  .refine(({ id }) => idField.safeParse(id).success, 'invalid')

export const moveParticipationSchema = z.object({ ...PLACE_FIELDS, move })

/** The part of an address that names one. */
export const participationId = idField

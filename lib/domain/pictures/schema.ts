import { z } from 'zod'
import { LINE_MAX } from '#lib/domain/edits/constants.ts'
import {
  localizedField,
  PLACE_FIELDS,
  slugField,
  some,
  textField,
  versionField,
} from '#lib/domain/edits/schema.ts'
import { NOUNS } from '#lib/domain/merging/constants.ts'
import { PERMISSION_MAX } from './constants.ts'

/** What organisers send with a picture; every message is a word of the `pictures` messages or of all forms. */

const OF_FIELDS = {
  ...PLACE_FIELDS,
  noun: z.enum(NOUNS, 'invalid'),
  entry: slugField,
  // The picture that stood there when the form was opened
  seen: some(z.uuid('invalid')),
  version: versionField,
}

export const savePictureSchema = z.object({
  ...OF_FIELDS,
  // None is sent where only the words change; a form whose file was lost on its way brings a text.
  file: z.instanceof(File, { error: 'invalid' }).or(z.string().max(LINE_MAX, 'invalid')).optional(),
  alt: localizedField(LINE_MAX).optional(),
  credit: localizedField(LINE_MAX),
  permission: textField(PERMISSION_MAX),
})

export const removePictureSchema = z.object(OF_FIELDS)

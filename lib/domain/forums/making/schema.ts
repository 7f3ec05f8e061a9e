import { z } from 'zod'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import { localizedField, shortField, some } from '#lib/domain/edits/schema.ts'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { FORUM_MODES } from '../editing/constants.ts'
import { FORUM_KINDS, MOTIFS } from './constants.ts'

/** What makes a forum; every message is a word of the `editions` messages or of all forms. */
export const makeForumSchema = z.object({
  locale: z.enum(LOCALES, 'invalid'),
  // Judged by the domain, which says what is wrong with it.
  address: shortField(200),
  kind: z.enum(FORUM_KINDS, 'unknown_value'),
  name: localizedField(LINE_MAX),
  shortName: localizedField(LINE_MAX).optional(),
  description: localizedField(TEXT_MAX),
  startsOn: shortField(10).optional(),
  endsOn: shortField(10).optional(),
  timeZone: shortField(64),
  city: shortField(80).optional(),
  umbrella: shortField(80).optional(),
  edition: shortField(9).optional(),
  mode: some(z.enum(FORUM_MODES, 'unknown_value')).optional(),
  motif: z.enum(MOTIFS, 'unknown_value'),
})

import { z } from 'zod'
import { LINE_MAX, TEXT_MAX } from '#lib/domain/edits/constants.ts'
import {
  CITATION_FIELDS,
  localizedField,
  localizedRichField,
  PLACE_FIELDS,
  savedSchema,
  shortField,
  some,
} from '#lib/domain/edits/schema.ts'
import { line } from '#lib/domain/registrations/schema.ts'
import { CAPACITY_MAX, FORUM_MODES, FORUM_STATES, POSITION_MAX } from './constants.ts'

/** What organisers send of a forum and its rooms; every message is a word of the `facts` messages or of all forms. */

const facts = {
  state: z.enum(FORUM_STATES, 'unknown_value').optional(),
  secondEyes: z.enum(['', 'yes'], 'unknown_value').optional(),
  name: localizedField(LINE_MAX),
  nameAsPrinted: shortField(LINE_MAX),
  shortName: localizedField(LINE_MAX).optional(),
  umbrella: shortField(80).optional(),
  theme: localizedField(LINE_MAX).optional(),
  themeAsPrinted: shortField(LINE_MAX).optional(),
  description: localizedField(TEXT_MAX),
  goodToKnow: localizedRichField().optional(),
  startsOn: shortField(10).optional(),
  endsOn: shortField(10).optional(),
  dateAsPrinted: shortField(LINE_MAX).optional(),
  venue: localizedField(LINE_MAX).optional(),
  venueAsPrinted: shortField(LINE_MAX).optional(),
  mode: some(z.enum(FORUM_MODES, 'unknown_value')).optional(),
  capacity: shortField(9).optional(),
  ...CITATION_FIELDS,
}

export const saveForumSchema = savedSchema({ own: {}, facts })

const number = (max: number) =>
  z
    .string('not_text')
    .regex(/^\d{1,9}$/, 'not_number')
    .transform(Number)
    .pipe(z.number().max(max, 'too_large'))

const roomShape = {
  name: z.strictObject({
    'zh-Hans': line(LINE_MAX),
    'zh-Hant': shortField(LINE_MAX).optional(),
    en: shortField(LINE_MAX).optional(),
  }),
  capacity: z.literal('').or(number(CAPACITY_MAX)).optional(),
  position: z.literal('').or(number(POSITION_MAX)).optional(),
}

export const addRoomSchema = z.object({ ...PLACE_FIELDS, ...roomShape })
export const changeRoomSchema = savedSchema({
  own: { room: z.uuid('invalid') },
  facts: roomShape,
})
export const removeRoomSchema = z.object({ ...PLACE_FIELDS, room: z.uuid('invalid') })

import { z } from 'zod'
import { line, lines } from '#lib/domain/registrations/schema.ts'
import { LANGS, LOCALES } from '#lib/platform/i18n/locales.ts'
import {
  CAPACITY_MAX,
  FORUM_MODES,
  FORUM_STATES,
  LINE_MAX,
  POSITION_MAX,
  TEXT_MAX,
} from './constants.ts'

/** What organisers send of a forum and its rooms; every message is a word of the `facts` messages or of all forms. */

const slug = z.string('not_text').min(1, 'required').max(200, 'invalid')
const locale = z.enum(LOCALES, 'invalid')
const version = z.coerce.number('invalid').int('invalid').min(0, 'invalid').max(1e9, 'invalid')
const short = (max: number) => z.literal('').or(line(max))
const text = (max: number) => z.literal('').or(lines(max))
const some = <T extends z.ZodType>(schema: T) => z.literal('').or(schema)
const localized = (max: number) =>
  z.strictObject(Object.fromEntries(LANGS.map((lang) => [lang, text(max).optional()])))

const citation = z.strictObject({
  document: short(80).optional(),
  quote: text(TEXT_MAX).optional(),
  note: text(TEXT_MAX).optional(),
})
const CITATIONS = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [`citation${index}`, citation.optional()]),
)

export const saveForumSchema = z.object({
  slug,
  locale,
  version,
  answered: some(version).optional(),
  choice: z
    .record(z.string().max(200), z.enum(['mine', 'theirs', 'both'], 'unknown_value'))
    .optional(),
  state: z.enum(FORUM_STATES, 'unknown_value').optional(),
  name: localized(LINE_MAX),
  nameAsPrinted: short(LINE_MAX),
  shortName: localized(LINE_MAX).optional(),
  theme: localized(LINE_MAX).optional(),
  themeAsPrinted: short(LINE_MAX).optional(),
  description: localized(TEXT_MAX),
  startsOn: short(10).optional(),
  endsOn: short(10).optional(),
  dateAsPrinted: short(LINE_MAX).optional(),
  venue: localized(LINE_MAX).optional(),
  venueAsPrinted: short(LINE_MAX).optional(),
  mode: some(z.enum(FORUM_MODES, 'unknown_value')).optional(),
  capacity: short(9).optional(),
  ...CITATIONS,
})

const number = (max: number) =>
  z
    .string('not_text')
    .regex(/^\d{1,9}$/, 'not_number')
    .transform(Number)
    .pipe(z.number().max(max, 'too_large'))

const roomShape = {
  name: z.strictObject({
    'zh-Hans': line(LINE_MAX),
    'zh-Hant': short(LINE_MAX).optional(),
    en: short(LINE_MAX).optional(),
  }),
  capacity: z.literal('').or(number(CAPACITY_MAX)).optional(),
  position: z.literal('').or(number(POSITION_MAX)).optional(),
}

export const addRoomSchema = z.object({ slug, locale, ...roomShape })
export const changeRoomSchema = z.object({
  slug,
  locale,
  room: z.uuid('invalid'),
  version,
  ...roomShape,
})
export const removeRoomSchema = z.object({ slug, locale, room: z.uuid('invalid') })

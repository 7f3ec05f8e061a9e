import { z } from 'zod'
import { line, lines } from '#lib/domain/registrations/schema.ts'
import { LANGS, LOCALES } from '#lib/platform/i18n/locales.ts'
import { HalfDay, SessionKind, SessionStatus, SlotPrecision } from '#prisma/generated/enums.ts'
import {
  CITATIONS_MAX,
  NAME_MAX,
  PEOPLE_MAX,
  REASON_MAX,
  SLOTS_MAX,
  SPEAKING_ROLES,
  TEXT_MAX,
  TITLE_MAX,
} from './constants.ts'

/**
 * What organisers send who draw up a programme. Fields come as the forms name them; every message is a
 * word of the `form.faults` part of the `errors` or `programme` messages.
 */

const slug = z.string('not_text').min(1, 'required').max(200, 'invalid')
const locale = z.enum(LOCALES, 'invalid')
const version = z.coerce.number('invalid').int('invalid').min(0, 'invalid').max(1e9, 'invalid')
const text = (max: number) => z.literal('').or(lines(max))
const short = (max: number) => z.literal('').or(line(max))
const some = <T extends z.ZodType>(schema: T) => z.literal('').or(schema)

const localized = (max: number) =>
  z.strictObject(Object.fromEntries(LANGS.map((lang) => [lang, text(max).optional()])))

const slotSchema = z.strictObject({
  precision: some(z.enum(SlotPrecision, 'unknown_value')).optional(),
  day: short(10).optional(),
  half: some(z.enum(HalfDay, 'unknown_value')).optional(),
  start: short(10).optional(),
  end: short(10).optional(),
  room: short(80).optional(),
})

const whoSchema = z.strictObject({
  /** Slug of somebody known; empty for a name that is looked for, or entered. */
  person: short(80).optional(),
  name: short(NAME_MAX).optional(),
  role: z.enum(SPEAKING_ROLES, 'unknown_value').optional(),
  titles: text(TEXT_MAX).optional(),
})

const citationSchema = z.strictObject({
  document: short(80).optional(),
  quote: text(TEXT_MAX).optional(),
  note: text(TEXT_MAX).optional(),
})

const rows = <T extends z.ZodType>(name: string, count: number, schema: T) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${name}${index}`, schema.optional()]),
  )

const sessionShape = {
  kind: z.enum(SessionKind, 'unknown_value'),
  status: z.enum(SessionStatus, 'unknown_value').optional(),
  parent: short(80).optional(),
  position: short(9).optional(),
  capacity: short(9).optional(),
  title: localized(TITLE_MAX),
  titleAsPrinted: short(TITLE_MAX).optional(),
  theme: localized(TITLE_MAX).optional(),
  themeAsPrinted: short(TITLE_MAX).optional(),
  description: localized(TEXT_MAX).optional(),
  points: localized(TEXT_MAX).optional(),
  doubt: localized(TEXT_MAX).optional(),
  ...rows('slot', SLOTS_MAX, slotSchema),
  ...rows('who', PEOPLE_MAX, whoSchema),
  ...rows('citation', CITATIONS_MAX, citationSchema),
}

export const createSessionSchema = z.object({
  slug,
  locale,
  kind: sessionShape.kind,
  title: sessionShape.title,
  parent: sessionShape.parent,
  slot0: slotSchema.optional(),
})

export const saveSessionSchema = z.object({
  slug,
  locale,
  session: slug,
  version,
  answered: some(version).optional(),
  choice: z
    .record(z.string().max(200), z.enum(['mine', 'theirs', 'both'], 'unknown_value'))
    .optional(),
  ...sessionShape,
})

/** Moves, lengthens, takes away or brings back: what is done without opening the form. */
export const moveSessionSchema = z.object({
  slug,
  locale,
  session: slug,
  version,
  slot0: slotSchema.optional(),
  retired: z.enum(['', 'yes'], 'unknown_value').optional(),
})

export const undoEditSchema = z.object({
  slug,
  locale,
  edit: z.string('not_text').regex(/^\d{1,18}$/, 'invalid'),
})

export const publishProgrammeSchema = z.object({
  slug,
  locale,
  mark: version,
  reason: line(REASON_MAX),
})

export const acknowledgeClashSchema = z.object({
  slug,
  locale,
  key: z.string('not_text').min(1, 'required').max(300, 'invalid'),
  reason: line(REASON_MAX),
})

import { z } from 'zod'
import { TEXT_MAX } from '#lib/domain/edits/constants.ts'
import {
  CITATION_FIELDS,
  EDIT_FIELDS,
  localizedField,
  localizedRichField,
  PLACE_FIELDS,
  shortField,
  slugField,
  some,
  textField,
  versionField,
} from '#lib/domain/edits/schema.ts'
import { line } from '#lib/domain/registrations/schema.ts'
import { HalfDay, SessionKind, SessionStatus, SlotPrecision } from '#prisma/generated/enums.ts'
import {
  NAME_MAX,
  PEOPLE_MAX,
  REASON_MAX,
  SLOTS_MAX,
  SPEAKING_ROLES,
  TITLE_MAX,
} from './constants.ts'

/**
 * What organisers send who draw up a programme. Fields come as the forms name them; every message is a
 * word of the `form.faults` part of the `errors` or `programme` messages.
 */

const slotSchema = z.strictObject({
  precision: some(z.enum(SlotPrecision, 'unknown_value')).optional(),
  day: shortField(10).optional(),
  half: some(z.enum(HalfDay, 'unknown_value')).optional(),
  start: shortField(10).optional(),
  end: shortField(10).optional(),
  room: shortField(80).optional(),
})

const whoSchema = z.strictObject({
  /** Slug of somebody known; empty for a name that is looked for, or entered. */
  person: shortField(80).optional(),
  name: shortField(NAME_MAX).optional(),
  role: z.enum(SPEAKING_ROLES, 'unknown_value').optional(),
  titles: textField(TEXT_MAX).optional(),
})

const rows = <T extends z.ZodType>(name: string, count: number, schema: T) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${name}${index}`, schema.optional()]),
  )

const sessionShape = {
  kind: z.enum(SessionKind, 'unknown_value'),
  status: z.enum(SessionStatus, 'unknown_value').optional(),
  parent: shortField(80).optional(),
  position: shortField(9).optional(),
  capacity: shortField(9).optional(),
  title: localizedField(TITLE_MAX),
  titleAsPrinted: shortField(TITLE_MAX).optional(),
  theme: localizedField(TITLE_MAX).optional(),
  themeAsPrinted: shortField(TITLE_MAX).optional(),
  description: localizedRichField(TEXT_MAX).optional(),
  points: localizedField(TEXT_MAX).optional(),
  doubt: localizedField(TEXT_MAX).optional(),
  ...rows('slot', SLOTS_MAX, slotSchema),
  ...rows('who', PEOPLE_MAX, whoSchema),
  ...CITATION_FIELDS,
}

export const createSessionSchema = z.object({
  ...PLACE_FIELDS,
  kind: sessionShape.kind,
  title: sessionShape.title,
  parent: sessionShape.parent,
  slot0: slotSchema.optional(),
})

export const saveSessionSchema = z.object({
  ...PLACE_FIELDS,
  ...EDIT_FIELDS,
  session: slugField,
  ...sessionShape,
})

/** Moves, lengthens, takes away or brings back: what is done without opening the form. */
export const moveSessionSchema = z.object({
  ...PLACE_FIELDS,
  session: slugField,
  version: versionField,
  slot0: slotSchema.optional(),
  slot1: slotSchema.optional(),
  slot2: slotSchema.optional(),
  slot3: slotSchema.optional(),
  retired: z.enum(['', 'yes'], 'unknown_value').optional(),
})

/** When and where a block with everything in it begins from now on. */
export const shiftBlockSchema = z.object({
  ...PLACE_FIELDS,
  session: slugField,
  version: versionField,
  day: shortField(10),
  start: shortField(10),
  /** Left out, it stays where it is. */
  room: shortField(80).optional(),
  /** Which of its times is meant; its first where nothing is said. */
  slot: z.enum(['0', '1', '2', '3'], 'unknown_value').optional(),
  /** The page stays where it is: the grid. */
  stay: z.literal('yes', 'unknown_value').optional(),
})

export const undoEditSchema = z.object({
  ...PLACE_FIELDS,
  edit: z.string('not_text').regex(/^\d{1,18}$/, 'invalid'),
})

export const publishProgrammeSchema = z.object({
  ...PLACE_FIELDS,
  mark: versionField,
  reason: line(REASON_MAX),
  /** Ticked: nobody is written to. */
  quiet: z.enum(['', 'yes'], 'unknown_value').optional(),
})

export const approveProgrammeSchema = z.object({
  ...PLACE_FIELDS,
  request: z.uuid('invalid'),
})

export const returnProgrammeSchema = z.object({
  ...PLACE_FIELDS,
  request: z.uuid('invalid'),
  note: line(REASON_MAX),
})

export const acknowledgeClashSchema = z.object({
  ...PLACE_FIELDS,
  key: z.string('not_text').min(1, 'required').max(300, 'invalid'),
  reason: line(REASON_MAX),
})

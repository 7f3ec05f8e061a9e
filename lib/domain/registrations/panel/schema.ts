import { z } from 'zod'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { NOTE_MAX } from '../constants.ts'
import { byHandSchema, lines, slugSchema } from '../schema.ts'
import { BATCH_MAX, CAPACITY_MAX, DECISIONS, SEARCH_MAX, SORTS, STATUSES } from './constants.ts'

const PAGE_MAX = 100_000

/** What somebody looks for; what no database could hold looks for nothing. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(SEARCH_MAX)
  .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value))
  .nullable()
  .catch(null)

const day = z.iso.date().nullable().catch(null)

/** The query of the list's address, and of its export's; a value that is none asks for everything. */
export const listQuerySchema = z
  .object({
    q: words,
    status: z.enum(STATUSES).nullable().catch(null),
    type: slugSchema.nullable().catch(null),
    arrived: z
      .enum(['1', '0'])
      .transform((value) => value === '1')
      .nullable()
      .catch(null),
    from: day,
    until: day,
    sort: z.enum(SORTS).catch('newest'),
    page: z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .transform(Number)
      .pipe(z.number().max(PAGE_MAX))
      .catch(1),
  })
  .transform(({ q, type, arrived, status, from, until, sort, page }) => ({
    filter: { words: q, status, ticketType: type, hasArrived: arrived, from, until },
    sort,
    page,
  }))

const slug = z.string('not_text').min(1, 'required').max(200, 'invalid')
const locale = z.enum(LOCALES, 'invalid')
const version = z
  .string('not_text')
  .regex(/^\d{1,9}$/, 'invalid')
  .transform(Number)
/** A field that was left empty. */
const orEmpty = <T extends z.ZodType>(schema: T) =>
  z
    .literal('')
    .or(schema)
    .nullish()
    .transform((value) => value || null)

const decision = {
  slug,
  locale,
  decision: z.enum(DECISIONS, 'required'),
  /** Goes to the people with an approval or a refusal. */
  note: lines(NOTE_MAX)
    .nullish()
    .transform((value) => value || null),
  /** Where they are moved to. */
  ticketType: orEmpty(z.uuid('unknown_value')),
}

/** `id.version` of one that is ticked; the version that the organiser saw. */
const chosen = z
  .string('not_text')
  .regex(/^[0-9a-f-]{36}\.\d{1,9}$/, 'invalid')
  .transform((value) => ({ id: value.slice(0, 36), version: Number(value.slice(37)) }))
  .refine(({ id }) => z.uuid().safeParse(id).success, 'invalid')

/** What is done with everybody who is ticked; a single one comes as a string. */
export const batchSchema = z.object({
  ...decision,
  chosen: z
    .union([chosen.transform((one) => [one]), z.array(chosen)], 'nobody')
    .refine((rows) => rows.length > 0, 'nobody')
    .refine((rows) => rows.length <= BATCH_MAX, 'too_many')
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, 'twice'),
})

export const decisionSchema = z.object({ ...decision, registration: z.uuid('invalid'), version })

export const placesSchema = z.object({
  slug,
  locale,
  ticketType: z.uuid('invalid'),
  version,
  capacity: z
    .string('not_text')
    .trim()
    .regex(/^\d{1,7}$/, 'bad_number')
    .transform(Number)
    .refine((value) => value <= CAPACITY_MAX, 'too_large'),
})

const { locale: language, ...person } = byHandSchema.shape
export const addSchema = z.object({
  slug,
  locale,
  key: z.uuid('invalid'),
  ...person,
  phone: orEmpty(person.phone),
  organisation: orEmpty(person.organisation),
  /** In which the letters to them are written. */
  language,
})

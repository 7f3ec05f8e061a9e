import { z } from 'zod'
import { lines } from '#lib/domain/registrations/schema.ts'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { ImportKind, OrganisationKind } from '#prisma/generated/enums.ts'
import { FILE_NAME_MAX, GROUND_MAX, PASTED_MAX } from './constants.ts'
import { SCHEDULE_MAX_BYTES } from './schedules/constants.ts'

/** What organisers send who bring a list along; every message is a word of the forms' faults. */
const slug = z.string('not_text').min(1, 'required').max(200, 'invalid')
const locale = z.enum(LOCALES, 'invalid')
const id = z.uuid('invalid')

export const readImportSchema = z.object({
  slug,
  locale,
  kind: z.enum(ImportKind, 'invalid'),
  // A form whose file was lost on its way brings a text, and is answered once it is certain who asks.
  file: z
    .string()
    .max(FILE_NAME_MAX, 'pick')
    .or(
      z
        .instanceof(File, { error: 'pick' })
        .refine((file) => file.size > 0, 'pick')
        // Of whatever it is; a table may be less.
        .refine((file) => file.size <= SCHEDULE_MAX_BYTES, 'too_big'),
    ),
})

export const pasteImportSchema = z.object({
  slug,
  locale,
  kind: z.enum(['person', 'organisation'], 'invalid'),
  organisationKind: z.literal('').or(z.enum(OrganisationKind, 'invalid')).optional(),
  text: z.string('not_text').min(1, 'required').pipe(lines(PASTED_MAX)),
})

export const applyImportSchema = z.object({
  slug,
  locale,
  import: id,
  version: z.coerce.number('invalid').int('invalid').min(1, 'invalid').max(1e9, 'invalid'),
  /** On what ground people are entered; asked for with a list of people alone. */
  ground: lines(GROUND_MAX).optional(),
  letters: z.literal('').or(z.literal('yes', 'invalid')).optional(),
})

export const decideImportSchema = z.object({ slug, locale, import: id })

import { z } from 'zod'
import { line, lines } from '#lib/domain/registrations/schema.ts'
import { LANGS, LOCALES } from '#lib/platform/i18n/locales.ts'
import { isRich, RICH_MAX, writeRich } from '#lib/platform/rich-text/document.ts'
import { plainOf } from '#lib/platform/rich-text/plain.ts'
import { judgeRich } from '#lib/platform/rich-text/schema.ts'
import { CITATIONS_MAX, TEXT_MAX } from './constants.ts'

/** Parts of the forms by which records are edited; every message is a word of the form's own or of all forms. */

export const slugField = z.string('not_text').min(1, 'required').max(200, 'invalid')
export const versionField = z.coerce
  .number('invalid')
  .int('invalid')
  .min(0, 'invalid')
  .max(1e9, 'invalid')
export const some = <T extends z.ZodType>(schema: T) => z.literal('').or(schema)
export const shortField = (max: number) => some(line(max))
export const textField = (max: number) => some(lines(max))
export const localizedField = (max: number) =>
  z.strictObject(Object.fromEntries(LANGS.map((lang) => [lang, textField(max).optional()])))

/** A rich text: its JSON, or its plain form where no script runs (edits/rich). Its plain form has `max` letters at most. */
const richField = (max: number) =>
  z.string('not_text').transform((sent, context): string => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if (sent.length > RICH_MAX) return refuse('too_long')
    if (!isRich(sent)) {
      const plain = textField(max).safeParse(sent)
      return plain.success ? plain.data : refuse(plain.error.issues.at(-1)?.message ?? 'invalid')
    }
    const judged = judgeRich(sent)
    if (!judged.ok) return refuse(judged.fault)
    return plainOf(judged.document).length > max ? refuse('too_long') : writeRich(judged.document)
  })
export const localizedRichField = (max = RICH_MAX) =>
  z.strictObject(Object.fromEntries(LANGS.map((lang) => [lang, richField(max).optional()])))

/** What there are several of: `party0`, `party1` and so on. */
export const numberedFields = <T extends z.ZodType>(name: string, max: number, shape: T) =>
  Object.fromEntries(
    Array.from({ length: max }, (_, index) => [`${name}${index}`, shape.optional()]),
  )

/** A text in several languages within a numbered group: `label.en`. */
export const textsField = (name: string, max: number) =>
  Object.fromEntries(LANGS.map((lang) => [`${name}.${lang}`, shortField(max).optional()]))

const citation = z.strictObject({
  document: shortField(80).optional(),
  quote: textField(TEXT_MAX).optional(),
  note: textField(TEXT_MAX).optional(),
})
export const CITATION_FIELDS = numberedFields('citation', CITATIONS_MAX, citation)

/** Those of one of many within a record, in its numbered group: `citation0.document`. */
export const ROW_CITATION_FIELDS = Object.fromEntries(
  Array.from({ length: CITATIONS_MAX }, (_, index) =>
    Object.entries(citation.shape).map(([part, field]) => [`citation${index}.${part}`, field]),
  ).flat(),
)

/** Of which forum, in which language. */
export const PLACE_FIELDS = { slug: slugField, locale: z.enum(LOCALES, 'invalid') }

/** From which version, and what is answered to a conflict. */
export const EDIT_FIELDS = {
  version: versionField,
  answered: some(versionField).optional(),
  choice: z
    .record(z.string().max(200), z.enum(['mine', 'theirs', 'both'], 'unknown_value'))
    .optional(),
}

/** What a saved record's form sends beside its fields, and what takes one out of the record or back; each names its record besides. */
export const SAVE_FIELDS = { ...PLACE_FIELDS, ...EDIT_FIELDS }
export const RETIRE_FIELDS = { ...SAVE_FIELDS, retired: some(z.literal('yes', 'invalid')) }

/** A number of the audit. */
const editField = z
  .string('not_text')
  .regex(/^\d{1,18}$/, 'invalid')
  .transform(BigInt)

/**
 * What the form of a record that stands sends: what is said of it, or which edit of it is taken back, and
 * then nothing else. What is not sent stays as it is.
 */
export const savedSchema = <K extends z.ZodRawShape, F extends z.ZodRawShape>({
  own,
  facts,
}: {
  own: K
  facts: F
}) =>
  z.object({
    ...SAVE_FIELDS,
    undoes: editField.optional(),
    ...own,
    ...z.object(facts).partial().shape,
  })

/** The query of the list's address; what is none asks for everybody. */
export const recordQuerySchema = z.object({
  q: z.string().trim().min(1).max(100).nullable().catch(null),
})

/** One form has the buttons of the whole list: each names its row, by id or slug, and the way. */
export const moveField = z
  .string('not_text')
  .max(240, 'invalid')
  .regex(/^[0-9a-z-]+\.(?:up|down)$/, 'unknown_value')
  .transform((sent) => {
    const [row = '', way] = sent.split('.')
    return { row, way: way === 'up' ? ('up' as const) : ('down' as const) }
  })

export const moveSchema = z.object({ ...PLACE_FIELDS, move: moveField })

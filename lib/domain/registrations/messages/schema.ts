import { z } from 'zod'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { listQuerySchema } from '../panel/schema.ts'
import type { RegistrationFilter } from '../panel/types.ts'
import { line, lines } from '../schema.ts'
import { BODY_MAX, QUERY_MAX, SUBJECT_MAX } from './constants.ts'

const optional = <T extends z.ZodType>(schema: T) =>
  z
    .literal('')
    .or(schema)
    .nullish()
    .transform((value) => value || null)

/** What an organiser writes and to whom: `query` is that of the list's address. */
export const messageSchema = z.object({
  slug: z.string('not_text').min(1, 'required').max(200, 'invalid'),
  locale: z.enum(LOCALES, 'invalid'),
  key: z.uuid('invalid'),
  query: z.string('not_text').max(QUERY_MAX, 'too_long'),
  subject: line(SUBJECT_MAX),
  body: lines(BODY_MAX).refine((value) => value !== '', 'empty'),
  subjectEn: optional(line(SUBJECT_MAX)),
  bodyEn: optional(lines(BODY_MAX)),
})

export type MessageInput = z.output<typeof messageSchema>

/** A language is given whole or not at all. */
export function halfGiven({ subjectEn, bodyEn }: Pick<MessageInput, 'subjectEn' | 'bodyEn'>) {
  if ((subjectEn === null) === (bodyEn === null)) return null
  return subjectEn === null ? 'subjectEn' : 'bodyEn'
}

export const textOf = ({ subject, body, subjectEn, bodyEn }: MessageInput) => ({
  subject: { 'zh-Hans': subject, ...(subjectEn === null ? {} : { en: subjectEn }) },
  body: { 'zh-Hans': body, ...(bodyEn === null ? {} : { en: bodyEn }) },
})

const ORDER = ['sort', 'page']

/**
 * Which registrations the query of an address means; null where any part of it means nothing. A list then shows
 * everything, but a letter that went to everybody could not be taken back.
 */
export function filterOf(query: string): RegistrationFilter | null {
  const sent = [...new URLSearchParams(query)]
  const parts = sent.filter(([name, value]) => value !== '' && !ORDER.includes(name))
  const { filter } = listQuerySchema.parse(Object.fromEntries(parts))
  const read = Object.values(filter).filter((value) => value !== null)
  return read.length === parts.length ? filter : null
}

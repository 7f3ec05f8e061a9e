import { z } from 'zod'
import { LOCALES } from '#lib/platform/i18n/locales.ts'

/**
 * What the forms send, still as text: strict in its names and sizes. The handlers put it into the
 * shapes of `registrations/schema.ts`, which judges it for every way in alike.
 */

/** Longer than any answer of ours; the core knows the lengths that count. */
const LENGTH_MAX = 10_000
const LIST_MAX = 100

const text = z.string('not_text').max(LENGTH_MAX, 'too_long')
/** Names pages: only a language of ours may come into an address. */
const locale = z.enum(LOCALES, 'unknown_value')
/** One ticked box is sent as a text, several as a list, none not at all. */
const list = z
  .union([text, z.array(text).max(LIST_MAX, 'too_long')])
  .optional()
  .transform((value) => [value ?? []].flat())
/** By the slug of the question. */
const answers = z.record(text, z.union([text, z.array(text).max(LIST_MAX), z.file()])).default({})

const person = { name: text, phone: text.optional(), organisation: text.optional() }

export const registerFormSchema = z.object({
  forum: text,
  /** Made with the page, once per wish to register. */
  key: z.uuid('unknown_value'),
  locale,
  ...person,
  email: text,
  ticketType: text.optional(),
  invitation: text.optional(),
  sessions: list,
  consents: list,
  answers,
})

export const changeFormSchema = z.object({
  token: text,
  locale,
  version: text,
  ...person,
  ticketType: text.optional(),
  sessions: list,
  answers,
  /** Slugs of file questions whose file is to go. */
  remove: list,
})

/** What needs no more than the link: cancel, accept, withdraw. */
export const linkFormSchema = z.object({ token: text, locale })

export const offerFormSchema = z.object({
  token: text,
  locale,
  name: text,
  email: text,
})

export const takeFormSchema = z.object({
  token: text,
  locale,
  ...person,
  consents: list,
  answers,
})

export type SentAnswers = z.output<typeof answers>

import { z } from 'zod'
import { LOCALES, localeOf } from '#lib/platform/i18n/locales.ts'
import {
  ANSWERS_MAX,
  CONSENTS_MAX,
  EMAIL_MAX,
  NAME_MAX,
  ORGANISATION_MAX,
  PHONE_MAX,
} from './constants.ts'

/**
 * What somebody sends who registers. Every message is a word of the `registration` part of the `api`
 * messages, worded at the edge in the reader's language.
 */

/** A line of text: nothing that PostgreSQL or a mail header could not hold, and no half characters. */
function line(max: number) {
  return z
    .string('not_text')
    .trim()
    .min(1, 'empty')
    .refine((value) => [...value].length <= max, 'too_long')
    .refine(
      (value) => value.isWellFormed() && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value),
      'bad_character',
    )
}

/** RFC 5321 dot-string at a host name: one mailbox, no quoting, no comment, no list. */
const MAILBOX =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i
const LOCAL_PART_MAX = 64

/**
 * NFKC first, then judged: a full-width ＠ must not slip a second mailbox past the check. What is
 * stored is what was judged.
 */
const email = z
  .string('not_text')
  .max(EMAIL_MAX * 2, 'too_long')
  .transform((value) => value.normalize('NFKC').trim())
  .pipe(
    z
      .string()
      .min(1, 'empty')
      .max(EMAIL_MAX, 'too_long')
      .regex(MAILBOX, 'bad_email')
      .refine((value) => value.indexOf('@') <= LOCAL_PART_MAX, 'bad_email'),
  )

const PHONE = /^\+?[0-9][0-9 ()./-]*[0-9]$/
const DIGITS_AT_LEAST = 5

const phone = z
  .string('not_text')
  .max(PHONE_MAX * 2, 'too_long')
  .transform((value) => value.normalize('NFKC').trim())
  .pipe(
    z
      .string()
      .max(PHONE_MAX, 'too_long')
      .refine(
        (value) => PHONE.test(value) && value.replaceAll(/\D/g, '').length >= DIGITS_AT_LEAST,
        'bad_phone',
      ),
  )

const slug = z
  .string('not_text')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'unknown_value')
  .max(80, 'unknown_value')

/** `zh`, `zh-hant`, `en`, or the language tags that go with them. */
const locale = z
  .enum([...LOCALES, 'zh-Hans', 'zh-Hant'], 'unknown_value')
  .transform((value) => (value === 'zh-Hans' || value === 'zh-Hant' ? localeOf(value) : value))

const answer = z.union(
  [line(2_000), z.number(), z.boolean(), z.array(slug).max(ANSWERS_MAX, 'too_long')],
  'bad_answer',
)

export const registrationInputSchema = z.strictObject(
  {
    name: line(NAME_MAX),
    email,
    phone: phone.nullish().transform((value) => value ?? null),
    organisation: line(ORGANISATION_MAX)
      .nullish()
      .transform((value) => value ?? null),
    ticketType: slug,
    locale,
    answers: z.record(slug, answer, 'bad_answer').default({}),
    consents: z
      .array(slug, 'not_list')
      .max(CONSENTS_MAX, 'too_long')
      .refine((slugs) => new Set(slugs).size === slugs.length, 'twice'),
  },
  'not_object',
)

export type RegistrationInput = z.output<typeof registrationInputSchema>

import { z } from 'zod'
import { LOCALES, localeOf } from '#lib/platform/i18n/locales.ts'
import { mailbox } from '#lib/platform/mail/mailbox.ts'
import {
  ANSWER_MAX,
  ANSWERS_MAX,
  CONSENTS_MAX,
  INVITATION_MAX,
  NAME_MAX,
  ORGANISATION_MAX,
  PHONE_MAX,
  SESSIONS_MAX,
} from './constants.ts'

/**
 * What somebody sends who registers. Every message is a word of the `registration` part of the `api`
 * messages, worded at the edge in the reader's language.
 */

/** A line of text: nothing that PostgreSQL or a mail header could not hold, and no half characters. */
export function line(max: number) {
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

/** One mailbox; what is stored is what was judged. */
export const emailSchema = mailbox

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

export const slugSchema = z
  .string('not_text')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'unknown_value')
  .max(80, 'unknown_value')

/** `zh`, `zh-hant`, `en`, or the language tags that go with them. */
export const localeSchema = z
  .enum([...LOCALES, 'zh-Hans', 'zh-Hant'], 'unknown_value')
  .transform((value) => (value === 'zh-Hans' || value === 'zh-Hant' ? localeOf(value) : value))

/** Text of several lines, or none: an empty answer is no answer. */
export function lines(max: number) {
  return z
    .string('not_text')
    .transform((value) => value.replaceAll(/\r\n?/g, '\n').trim())
    .refine((value) => [...value].length <= max, 'too_long')
    .refine(
      (value) => value.isWellFormed() && !/(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}]/u.test(value),
      'bad_character',
    )
}

/** What kind of answer each question takes is judged against the question (questions/utils.ts). */
const answer = z.union(
  [lines(ANSWER_MAX), z.number(), z.boolean(), z.array(slugSchema).max(ANSWERS_MAX, 'too_long')],
  'bad_answer',
)

const answers = z
  .record(slugSchema, answer, 'bad_answer')
  .refine((given) => Object.keys(given).length <= ANSWERS_MAX, 'too_long')
  .default({})

const sessions = z
  .array(slugSchema, 'not_list')
  .max(SESSIONS_MAX, 'too_long')
  .refine((slugs) => new Set(slugs).size === slugs.length, 'twice')
  .default([])

const consents = z
  .array(slugSchema, 'not_list')
  .max(CONSENTS_MAX, 'too_long')
  .refine((slugs) => new Set(slugs).size === slugs.length, 'twice')

/** As people copy it: any case, with spaces and hyphens. */
export const invitationCodeSchema = z
  .string('not_text')
  .max(INVITATION_MAX, 'bad_invitation')
  .transform((value) => value.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z]{4,40}$/, 'bad_invitation'))

export const orNull = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null)

const person = {
  name: line(NAME_MAX),
  phone: orNull(phone),
  organisation: orNull(line(ORGANISATION_MAX)),
}

export const registrationInputSchema = z.strictObject(
  {
    ...person,
    email: emailSchema,
    ticketType: slugSchema,
    locale: localeSchema,
    answers,
    /** Slugs of sessions that have places of their own; booked when the place is confirmed. */
    sessions,
    invitation: orNull(invitationCodeSchema),
    consents,
  },
  'not_object',
)

export type RegistrationInput = z.output<typeof registrationInputSchema>

/** What an organiser enters of somebody. */
export const byHandSchema = z.strictObject(
  { ...person, email: emailSchema, ticketType: slugSchema, locale: localeSchema },
  'not_object',
)

export type ByHandInput = z.output<typeof byHandSchema>

/** What somebody sends who changes a registration: the whole form again, but for address and consents. */
export const changeInputSchema = z.strictObject(
  { ...person, ticketType: slugSchema, answers, sessions },
  'not_object',
)

export type ChangeInput = z.output<typeof changeInputSchema>

/** To whom a place is offered. */
export const handoverOfferSchema = z.strictObject(
  { name: line(NAME_MAX), email: emailSchema, locale: localeSchema },
  'not_object',
)

export type HandoverOffer = z.output<typeof handoverOfferSchema>

/** What the colleague sends who takes it; the address is the one that the offer went to. */
export const handoverInputSchema = z.strictObject(
  { ...person, locale: localeSchema, answers, consents },
  'not_object',
)

export type HandoverInput = z.output<typeof handoverInputSchema>

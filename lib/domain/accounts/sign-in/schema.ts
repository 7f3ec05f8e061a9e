import { z } from 'zod'
import { ownPath } from '#lib/platform/http/own-path.ts'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { mailbox } from '#lib/platform/mail/mailbox.ts'

/** Messages are words of the `errors.form.faults` messages, or of `accounts.faults`. */

export const localeField = z.enum(LOCALES, 'unknown_value')

/** Where to go afterwards: a page of ours, or nowhere in particular. */
export const nextField = z
  .string()
  .optional()
  .transform((value) => ownPath(value))

export const challengeField = z.uuid('invalid')

/** Typed by hand and read aloud: spaces, a hyphen and full-width digits are no mistake. */
export const codeField = z
  .string('not_text')
  .max(40, 'bad_code')
  .transform((value) => value.normalize('NFKC').replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[0-9]{6}$/, 'bad_code'))

export const requestCodeSchema = z.object({ email: mailbox, locale: localeField, next: nextField })
export const resendCodeSchema = z.object({ challenge: challengeField, locale: localeField })
export const enterCodeSchema = z.object({
  challenge: challengeField,
  code: codeField,
  locale: localeField,
})
export const followLinkSchema = z.object({
  token: z.string('invalid').max(80, 'invalid'),
  locale: localeField,
})

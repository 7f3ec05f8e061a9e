import { z } from 'zod'
import { PASSWORD_MAX, PASSWORD_MIN } from '#lib/domain/accounts/constants.ts'
import { localeField, nextField } from '#lib/domain/accounts/sign-in/schema.ts'
import { mailbox } from '#lib/platform/mail/mailbox.ts'

/** What is typed to prove a password; nothing is said about its form. */
export const typedPassword = z.string('not_text').min(1, 'empty').max(PASSWORD_MAX, 'too_long')

/** Length is what counts (ASVS 5.0 §6.2): no rules about kinds of characters. */
export const newPassword = z
  .string('not_text')
  .refine((value) => [...value].length >= PASSWORD_MIN, 'too_short')
  .refine((value) => [...value].length <= PASSWORD_MAX && value.isWellFormed(), 'too_long')

export const passwordSignInSchema = z.object({
  email: mailbox,
  password: typedPassword,
  locale: localeField,
  next: nextField,
})

export const setPasswordSchema = z.object({
  /** Asked for where there is one. */
  current: z.string('not_text').max(PASSWORD_MAX, 'too_long').optional(),
  password: newPassword,
  locale: localeField,
})

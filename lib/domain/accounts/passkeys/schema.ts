import { z } from 'zod'
import { localeField, nextField } from '#lib/domain/accounts/sign-in/schema.ts'

export const beginPasskeySchema = z.object({ locale: localeField })

/** What the browser's own function answered, as JSON; its inside is judged by the library. */
const responseField = z
  .string('not_text')
  .max(20_000, 'too_long')
  .transform((text, context) => {
    try {
      const value: unknown = JSON.parse(text)
      if (typeof value === 'object' && value !== null) return value as { id?: unknown }
    } catch {
      // Said below.
    }
    context.addIssue({ code: 'custom', message: 'invalid' })
    return z.NEVER
  })

export const addPasskeySchema = z.object({
  challenge: z.uuid('invalid'),
  response: responseField,
  label: z
    .string('not_text')
    .trim()
    .max(60, 'too_long')
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), 'bad_character'),
  locale: localeField,
})

export const provePasskeySchema = z.object({
  challenge: z.uuid('invalid'),
  response: responseField,
  locale: localeField,
  next: nextField,
})

export const removePasskeySchema = z.object({ passkey: z.uuid('invalid'), locale: localeField })

import { z } from 'zod'
import { codeField, localeField, nextField } from '#lib/domain/accounts/sign-in/schema.ts'

export const languageSchema = z.object({ locale: localeField })
export const confirmTotpSchema = z.object({ code: codeField, locale: localeField })

/** A code of the app, or a recovery code: which one, its length says. */
export const proveSchema = z.object({
  code: z
    .string('not_text')
    .max(40, 'bad_code')
    .transform((value) => value.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase())
    .pipe(z.string().regex(/^(?:[0-9]{6}|[0-9A-Z]{12})$/, 'bad_code')),
  locale: localeField,
  next: nextField,
})

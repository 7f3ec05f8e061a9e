import { z } from 'zod'
import { LETTER_LISTS } from '#lib/domain/letters/constants.ts'
import { LOCALES } from '#lib/platform/i18n/locales.ts'

export const retryLetterSchema = z.object({
  id: z.uuid('invalid'),
  locale: z.enum(LOCALES, 'invalid'),
})

/** The query of an export's address: which list; what is none means both. */
export const letterListSchema = z.object({ list: z.enum(LETTER_LISTS).nullable().catch(null) })

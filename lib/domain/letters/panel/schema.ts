import { z } from 'zod'
import { LOCALES } from '#lib/platform/i18n/locales.ts'

export const retryLetterSchema = z.object({
  id: z.uuid('invalid'),
  locale: z.enum(LOCALES, 'invalid'),
})

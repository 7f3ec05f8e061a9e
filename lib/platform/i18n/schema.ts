import { z } from 'zod'
import { LANGS } from './locales.ts'

const text = z.string().trim().min(1)

/** A text in several languages as it is stored: simplified Chinese required, nothing empty, no other key. */
export const localizedTextSchema = z.strictObject({
  'zh-Hans': text,
  'zh-Hant': text.optional(),
  en: text.optional(),
})

/** A text in several languages as open data gives it: at least one, a missing one absent. */
export const openTextSchema = z
  .strictObject({ 'zh-Hans': text.optional(), 'zh-Hant': text.optional(), en: text.optional() })
  .refine((value) => Object.keys(value).length > 0, 'no language at all')

export const langSchema = z.enum(LANGS)

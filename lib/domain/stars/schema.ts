import { z } from 'zod'
import { MAX_STARS } from './constants.ts'

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const KEY = new RegExp(`^${SLUG}/${SLUG}$`)

/** Keys with commas between them; what is no key is a fault, and twice the same counts once. */
const keys = z
  .string()
  .max(MAX_STARS * 160)
  .transform((text) => [...new Set(text.split(',').filter((key) => key !== ''))])
  .refine((list) => list.length <= MAX_STARS && list.every((key) => KEY.test(key)), 'unknown_value')

const locale = z.enum(['zh', 'zh-hant', 'en'])

export const showStarsSchema = z.object({ locale, keys })
export const mergeStarsSchema = z.object({ locale, add: keys, remove: keys })
export const feedSchema = z.object({ locale })

import 'server-only'
import { createHash } from 'node:crypto'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import type { ConsentText } from '../types.ts'

/** SHA-256 of the very words that a reader of this language was shown. */
export function consentHash({ title, body }: ConsentText, locale: Locale): string {
  return createHash('sha256')
    .update(`${pickString(title, locale)}\n${pickString(body, locale)}`)
    .digest('hex')
}

import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const REASONS = [
  'too_late',
  'not_changeable',
  'not_cancellable',
  'no_place',
  'stale',
  'not_transferable',
  'already_offered',
  'address_registered',
  'expired',
  'offer_expired',
  'not_offered',
  'withdrawn',
  'already_accepted',
] as const

/** Why something of one's own registration could not be done. */
export function ownRefusals(locale: Locale): Record<string, string> {
  const t = getT(locale, 'register-form')
  return Object.fromEntries(REASONS.map((reason) => [reason, t(`manage.refusals.${reason}`)]))
}

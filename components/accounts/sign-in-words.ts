import { type Back, proofPath } from '#components/accounts/proof-due.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const REFUSALS = [
  'wrong_code',
  'no_longer_valid',
  'wrong_password',
  'wrong_current',
  'wrong_second_factor',
  'second_factor_required',
  'last_second_factor',
  'address_missing',
  'fresh_proof_required',
] as const

/** The sentences of every form about signing in. */
export function signInWords(locale: Locale, back?: Back) {
  const t = getT(locale, 'accounts')
  return formWords(locale, {
    faults: { bad_code: t('faults.bad_code'), too_short: t('faults.too_short') },
    refusals: Object.fromEntries(REFUSALS.map((reason) => [reason, t(`refusals.${reason}`)])),
    ways: { fresh_proof_required: { label: t('proof.go'), href: proofPath({ locale, back }) } },
  })
}

import type { FormWords } from '#components/patterns/form-context.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = [
  'required',
  'empty',
  'too_long',
  'bad_character',
  'bad_email',
  'bad_phone',
  'unknown_value',
  'unknown_field',
  'twice',
  'too_small',
  'too_large',
  'bad_answer',
  'invalid',
] as const

/**
 * The sentences of a form. `refusals` words the reasons of its own action, `faults` those of its own
 * fields; the ones that every form shares are here.
 */
export function formWords(
  locale: Locale,
  own: Partial<Pick<FormWords, 'refusals' | 'faults' | 'ways'>> = {},
): FormWords {
  const t = getT(locale, 'errors')
  return {
    optional: t('form.optional'),
    summary: t('form.summary'),
    pending: t('form.pending'),
    kept: {
      found: t('form.kept.found'),
      take: t('form.kept.take'),
      discard: t('form.kept.discard'),
    },
    ways: own.ways,
    signIn: t('form.signIn'),
    failed: t('unexpected', { id: '{id}' }),
    waitSeconds: t('form.waitSeconds', { seconds: '{seconds}' }),
    waitMinutes: t('form.waitMinutes', { minutes: '{minutes}' }),
    faults: {
      ...Object.fromEntries(FAULTS.map((word) => [word, t(`form.faults.${word}`)])),
      // A field that was not sent at all: nothing was chosen or typed.
      not_text: t('form.faults.required'),
      not_list: t('form.faults.required'),
      ...own.faults,
    },
    refusals: {
      bad_origin: t('badOrigin'),
      not_found: t('form.refusals.not_found'),
      forbidden: t('form.refusals.forbidden'),
      sign_in_required: t('form.refusals.sign_in_required'),
      busy: t('form.refusals.busy'),
      back_again: t('form.refusals.back_again'),
      outdated: t('form.refusals.outdated'),
      unreachable: t('form.refusals.unreachable'),
      refused: t('form.refusals.refused'),
      ...own.refusals,
    },
  }
}

import type { FormWords } from '#components/patterns/form-context.ts'
import { formWords } from '#components/patterns/form-words.ts'
import { STATUSES } from '#lib/domain/registrations/panel/constants.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const REASONS = [
  'not_found',
  'busy',
  'not_pending',
  'not_cancellable',
  'not_movable',
  'no_place',
  'stale',
  'same_type',
] as const

/** What the answer to several decisions is worded with, in the browser. */
export type BatchWords = {
  /** With `{count}`. */
  done: string
  undone: string
  reasons: Readonly<Record<string, string>>
  statuses: Readonly<Record<string, string>>
  /** With `{reason}` and `{status}`. */
  outcome: string
}

export function batchWords(locale: Locale): BatchWords {
  const t = getT(locale, 'panel-registrations')
  return {
    done: t('batch.done', { count: '{count}' }),
    undone: t('batch.undone', { count: '{count}' }),
    reasons: Object.fromEntries(REASONS.map((reason) => [reason, t(`outcomes.${reason}`)])),
    statuses: Object.fromEntries(STATUSES.map((status) => [status, t(`statuses.${status}`)])),
    outcome: t('outcome', { reason: '{reason}', status: '{status}' }),
  }
}

/** The sentences of forms that decide. */
export function decisionFormWords(locale: Locale): FormWords {
  const t = getT(locale, 'panel-registrations')
  return formWords(locale, {
    refusals: {
      no_place: t('refusals.no_place'),
      same_type: t('refusals.same_type'),
      not_found: t('refusals.not_found'),
      busy: t('outcomes.busy'),
    },
    faults: {
      nobody: t('faults.nobody'),
      too_many: t('faults.too_many'),
      required: t('faults.required'),
    },
  })
}

import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What those fields are called that the records have alike, and that no form of theirs names. */
export function historyLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'record-panel')
  const own = (['citation', 'position', 'state', 'voidReason'] as const).map(
    (name) => [name, t(`history.${name}`)] as const,
  )
  return { ...Object.fromEntries(own), retired: t('fields.retired') }
}

import { CheckboxGroup } from '#components/patterns/choices.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Says that this is another one of the same name. */
export function AnotherBox({ locale }: { locale: Locale }) {
  const t = getT(locale, 'record-panel')
  return (
    <CheckboxGroup
      name="another"
      label={t('fields.another')}
      optional
      choices={[{ value: 'yes', label: t('another') }]}
    />
  )
}

import type { OrganisationRef } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type OrganisationSecondNameProps = {
  organisation: OrganisationRef
  locale: Locale
  /** On its own page the Latin form stands under every name; in lists only a printed one. */
  always?: boolean
}

/** Under a Chinese name the Latin form, printed or marked as ours; under an English one the Chinese. */
export function OrganisationSecondName({
  organisation: { name, latinAsPrinted },
  locale,
  always = false,
}: OrganisationSecondNameProps) {
  if (locale === 'en') {
    return (
      <span className="second">
        <span lang="zh-Hans">{name['zh-Hans']}</span>
        {always && latinAsPrinted === null ? <OurRendering locale={locale} /> : null}
      </span>
    )
  }
  if (latinAsPrinted === null && !always) return null
  const english = pickText(name, 'en')
  if (latinAsPrinted === null && english.isFallback) return null
  return (
    <span className="second">
      <span lang="en">{latinAsPrinted ?? english.text}</span>
      {latinAsPrinted === null ? <OurRendering locale={locale} /> : null}
    </span>
  )
}

/** Said where no source prints the Latin form. */
function OurRendering({ locale }: { locale: Locale }) {
  const t = getT(locale, 'people')
  return (
    <span className="rendering"> {locale === 'en' ? t('englishOurs') : t('ourRendering')}</span>
  )
}

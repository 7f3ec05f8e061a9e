import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/**
 * System, light, dark. public/theme.js listens and remembers; without JavaScript the system decides
 * and the switch is not shown.
 */
export function ThemeSwitch({ locale }: { locale: Locale }) {
  const t = getT(locale, 'layout')
  const choices = [
    ['system', t('footer.themeSystem')],
    ['light', t('footer.themeLight')],
    ['dark', t('footer.themeDark')],
  ] as const
  return (
    <fieldset className="theme">
      <legend className="vh">{t('footer.theme')}</legend>
      {choices.map(([choice, label]) => (
        <button
          key={choice}
          type="button"
          data-theme-choice={choice}
          aria-pressed={choice === 'system'}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}

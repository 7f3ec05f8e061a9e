import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const SAID = ['confirm', 'drop', 'reopen'] as const

/** What came of the last step, as the address says it; null where it says nothing. */
export function proposalsNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const t = getT(locale, 'editions')
  if (query.copied !== undefined) return t('said.copied')
  const number = (name: string) => {
    const text = query[name]
    return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : null
  }
  for (const name of SAID) {
    const count = number(name)
    if (count === null) continue
    const left = number('left') ?? 0
    return [t(`said.${name}`, { count }), left > 0 ? t('said.left', { count: left }) : null]
      .filter((one) => one !== null)
      .join(' ')
  }
  return null
}

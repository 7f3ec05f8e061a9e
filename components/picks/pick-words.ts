import type { PickSetting } from '#components/picks/pick-context.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Where the pick lists of this forum's forms ask, and their words. */
export function pickSetting(locale: Locale, slug: string): PickSetting {
  const t = getT(locale, 'picks')
  return {
    at: `/${locale}/organise/${slug}/picks`,
    words: {
      ...{ searching: t('searching'), none: t('none'), newPerson: t('newPerson') },
      ...{ more: t('more'), failed: t('failed'), clear: t('clear'), open: t('open') },
    },
  }
}

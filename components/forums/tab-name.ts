import type { ForumTab } from '#lib/domain/forums/constants.ts'
import type { ForumRef } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What a page of a forum is called. Who signs for a programme is nobody's guest: 人物, not 嘉宾. */
export function tabName({ kind }: Pick<ForumRef, 'kind'>, tab: ForumTab, locale: Locale): string {
  if (tab === 'speakers' && kind === 'programme') return getT(locale, 'people')('title')
  return getT(locale, 'forums')(`tabs.${tab}`)
}

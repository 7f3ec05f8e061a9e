import type { ForumRef } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** How many forums a list holds: 2场, 1个项目. A programme is not held on a day and counts apart. */
export function forumCount(forums: readonly Pick<ForumRef, 'kind'>[], locale: Locale): string {
  const programmes = forums.filter(({ kind }) => kind === 'programme').length
  return getT(locale, 'forums')('countByKind', { forums: forums.length - programmes, programmes })
}

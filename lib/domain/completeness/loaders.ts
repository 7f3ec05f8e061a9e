import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { COMPLETENESS_ROLES } from './constants.ts'
import { listCompleteness } from './queries.ts'
import type { CompletePart } from './types.ts'

/** What the records of a forum lack; null for everybody who does not edit them. */
export async function loadCompleteness(
  locale: Locale,
  path: string,
  slug: string,
): Promise<CompletePart[] | null> {
  const scope = await pageForumScope(locale, path, slug, COMPLETENESS_ROLES)
  return scope && listCompleteness(scope.forumId)
}

import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { FACTS_ROLES } from './constants.ts'
import { getEditedForum } from './queries.ts'
import type { EditedForum } from './types.ts'

/** A forum with its rooms and the documents that it can cite; null for everybody who does not edit it. */
export async function loadEditedForum(
  locale: Locale,
  path: string,
  slug: string,
): Promise<{ forum: EditedForum; documents: { slug: string; title: string }[] } | null> {
  const scope = await pageForumScope(locale, path, slug, FACTS_ROLES)
  if (!scope) return null
  const [forum, documents] = await Promise.all([
    getEditedForum(scope.forumId),
    listSourceChoices(locale),
  ])
  return forum && { forum, documents }
}

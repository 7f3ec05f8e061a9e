import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { PROGRAMME_ROLES } from '#lib/domain/programme/constants.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { previewForum } from './queries.ts'
import type { ForumPreview } from './types.ts'

/** What readers would see of a forum; with the page of one part where it is named; null for others than its organisers, `hidden` where they could see nothing. */
export async function loadForumPreview(
  locale: Locale,
  path: string,
  slug: string,
  part?: string,
): Promise<ForumPreview | 'hidden' | null> {
  const scope = await pageForumScope(locale, path, slug, PROGRAMME_ROLES)
  if (!scope) return null
  return (await previewForum({ forumId: scope.forumId, now: new Date(), part })) ?? 'hidden'
}

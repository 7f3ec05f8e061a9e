import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { PICKS_ROLES } from './constants.ts'
import { listPickable } from './queries.ts'
import { picksQuerySchema } from './schema.ts'
import type { Picks } from './types.ts'
import { picksOf } from './utils.ts'

/** What a pick list of a forum's forms shows for what was typed; null for everybody who edits nothing of it, and for a list that is none. */
export async function loadPicks(
  locale: Locale,
  slug: string,
  query: Record<string, unknown>,
): Promise<Picks | null> {
  const scope = await pageForumScope(locale, `/${locale}/organise/${slug}`, slug, PICKS_ROLES)
  const asked = picksQuerySchema.safeParse(query)
  if (!scope || !asked.success) return null
  const { of, q } = asked.data
  return picksOf(await listPickable(of, scope.forumId, new Date()), q, locale)
}

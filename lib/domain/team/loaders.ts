import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { TEAM_MANAGERS } from './constants.ts'
import { listTeam } from './queries.ts'
import type { TeamMember } from './types.ts'

/** The team of a forum, for its managers; null for everybody else. `self` is the reader's account. */
export async function loadTeam(
  locale: Locale,
  path: string,
  slug: string,
): Promise<{ members: TeamMember[]; self: string } | null> {
  const scope = await pageForumScope(locale, path, slug, TEAM_MANAGERS)
  return scope && { members: await listTeam(scope.forumId), self: scope.viewer.accountId }
}

import 'server-only'
import { pageForumScope, pageOrganiserScope } from '#lib/domain/accounts/gates.ts'
import { forumRoleOf } from '#lib/domain/accounts/policy.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { ForumRoleKind } from '#prisma/generated/enums.ts'
import { getPanelCounts, getPanelForum, listPanelForums } from './queries.ts'
import type { OrganisedForum, Panel } from './types.ts'

const ANY_ROLE = ['manager', 'editor', 'check_in'] as const

/**
 * What frames a page about one forum; null where there is nothing here for the reader. `path` is the
 * page's own address, to come back to after signing in. Each page's own data has a loader and gate of
 * its own: the frame opens nothing but itself.
 */
export async function loadPanel(
  locale: Locale,
  path: string,
  slug: string,
  roles: readonly ForumRoleKind[] = ANY_ROLE,
): Promise<Panel | null> {
  const scope = await pageForumScope(locale, path, slug, roles)
  if (!scope) return null
  const [forum, counts] = await Promise.all([
    getPanelForum(scope.forumId),
    getPanelCounts(scope.forumId),
  ])
  return forum && { forum, role: scope.role, counts, account: scope.viewer.accountId }
}

/** The forums that the reader organises, whatever their role; null for whoever organises none. */
export async function loadOrganisedForums(locale: Locale): Promise<OrganisedForum[] | null> {
  const scope = await pageOrganiserScope(locale, `/${locale}/organise`)
  if (!scope) return null
  const { viewer, forumIds } = scope
  const forums = await listPanelForums(forumIds)
  return forums.flatMap(({ id, ...forum }) => {
    const role = forumRoleOf(viewer, id, ANY_ROLE)
    return role === null ? [] : [{ ...forum, role }]
  })
}

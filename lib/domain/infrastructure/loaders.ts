import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { listCityChoices } from '#lib/domain/cities/naming/queries.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { INFRASTRUCTURE_ROLES } from './constants.ts'
import { getEditedInfrastructure, listForumInfrastructure } from './queries.ts'
import type { InfrastructurePage, ListedInfrastructure } from './types.ts'

/** The works that a forum's sources tell of; null for everybody who does not edit it. */
export async function loadForumInfrastructure(
  locale: Locale,
  path: string,
  slug: string,
): Promise<ListedInfrastructure[] | null> {
  const scope = await pageForumScope(locale, path, slug, INFRASTRUCTURE_ROLES)
  return scope && listForumInfrastructure(scope.forumId)
}

/** One of the forum's, or (`own` null) an empty form, with what it offers; null where there is nothing here for the reader. */
export async function loadEditedInfrastructure(
  locale: Locale,
  path: string,
  slug: string,
  own: string | null,
): Promise<InfrastructurePage | null> {
  const scope = await pageForumScope(locale, path, slug, INFRASTRUCTURE_ROLES)
  if (!scope) return null
  const { forumId } = scope
  const [work, documents, cities] = await Promise.all([
    own === null ? null : getEditedInfrastructure(forumId, own),
    listSourceChoices(locale),
    listCityChoices({ infrastructure: { some: { forumId, slug: own ?? '' } } }),
  ])
  if (own !== null && !work) return null
  return { work, history: await historyOf(scope, work?.infrastructureId), documents, cities }
}

import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { listCityChoices } from '#lib/domain/cities/naming/queries.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { MILESTONES_ROLES } from './constants.ts'
import { getEditedMilestone, listForumMilestones } from './queries.ts'
import type { ListedMilestone, MilestonePage } from './types.ts'

/** What happened on the way; null for everybody who does not edit the forum. */
export async function loadForumMilestones(
  locale: Locale,
  path: string,
  slug: string,
): Promise<ListedMilestone[] | null> {
  const scope = await pageForumScope(locale, path, slug, MILESTONES_ROLES)
  return scope && listForumMilestones(scope.forumId)
}

/** One of the forum's, or (`own` null) an empty form, with what it offers; null where there is nothing here for the reader. */
export async function loadEditedMilestone(
  locale: Locale,
  path: string,
  slug: string,
  own: string | null,
): Promise<MilestonePage | null> {
  const scope = await pageForumScope(locale, path, slug, MILESTONES_ROLES)
  if (!scope) return null
  const { forumId } = scope
  const [milestone, documents, cities] = await Promise.all([
    own === null ? null : getEditedMilestone(forumId, own),
    listSourceChoices(locale),
    listCityChoices({ milestones: { some: { forumId, slug: own ?? '' } } }),
  ])
  if (own !== null && !milestone) return null
  return { milestone, history: await historyOf(scope, milestone?.milestoneId), documents, cities }
}

import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { HONOURS_ROLES } from './constants.ts'
import { getEditedHonour, listForumHonours, listHonourChoices } from './queries.ts'
import type { HonourPage, ListedHonour } from './types.ts'

/** The titles that a forum's sources tell of; null for everybody who does not edit it. */
export async function loadForumHonours(
  locale: Locale,
  path: string,
  slug: string,
): Promise<ListedHonour[] | null> {
  const scope = await pageForumScope(locale, path, slug, HONOURS_ROLES)
  return scope && listForumHonours(scope.forumId)
}

/** One of the forum's, or (`own` null) an empty form, with what it offers; null where there is nothing here for the reader. */
export async function loadEditedHonour(
  locale: Locale,
  path: string,
  slug: string,
  own: string | null,
): Promise<HonourPage | null> {
  const scope = await pageForumScope(locale, path, slug, HONOURS_ROLES)
  if (!scope) return null
  const { forumId } = scope
  const [honour, documents, choices] = await Promise.all([
    own === null ? null : getEditedHonour(forumId, own),
    listSourceChoices(locale),
    listHonourChoices({ forumId, own }),
  ])
  if (own !== null && !honour) return null
  return { honour, history: await historyOf(scope, honour?.honourId), documents, choices }
}

import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { OUTCOMES_ROLES } from './constants.ts'
import { getEditedOutcome, listForumOutcomes, listOutcomeChoices } from './queries.ts'
import type { ListedOutcome, OutcomePage } from './types.ts'

/** What came of a forum; null for everybody who does not edit it. */
export async function loadForumOutcomes(
  locale: Locale,
  path: string,
  slug: string,
): Promise<ListedOutcome[] | null> {
  const scope = await pageForumScope(locale, path, slug, OUTCOMES_ROLES)
  return scope && listForumOutcomes(scope.forumId)
}

/** One of the forum's, or (`own` null) an empty form, with what it offers; null where there is nothing here for the reader. */
export async function loadEditedOutcome(
  locale: Locale,
  path: string,
  slug: string,
  own: string | null,
): Promise<OutcomePage | null> {
  const scope = await pageForumScope(locale, path, slug, OUTCOMES_ROLES)
  if (!scope) return null
  const { forumId } = scope
  const [outcome, documents, choices] = await Promise.all([
    own === null ? null : getEditedOutcome(forumId, own),
    listSourceChoices(locale),
    listOutcomeChoices({ forumId, own, now: new Date() }),
  ])
  if (own !== null && !outcome) return null
  const history = await historyOf(scope, outcome?.outcomeId)
  return { outcome, history, documents, choices }
}

import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { listHistories } from '#lib/domain/edits/history/queries.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import { listUmbrellaChoices } from '#lib/domain/umbrellas/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { FACTS_ROLES } from './constants.ts'
import { getEditedForum } from './queries.ts'
import type { FactsPage } from './types.ts'

/** A forum with its rooms, the documents that it can cite and the events that it can belong to; null for everybody who does not edit it. */
export async function loadEditedForum(
  locale: Locale,
  path: string,
  slug: string,
): Promise<FactsPage | null> {
  const scope = await pageForumScope(locale, path, slug, FACTS_ROLES)
  if (!scope) return null
  const { forumId, viewer } = scope
  const [forum, documents] = await Promise.all([getEditedForum(forumId), listSourceChoices(locale)])
  if (!forum) return null
  const reader = { forumId, actor: viewer.accountId }
  const found = await listHistories(reader, [forumId, ...forum.rooms.map(({ id }) => id)])
  const umbrellas = await listUmbrellaChoices(forumId, forum.facts.umbrella)
  const history = found.get(forumId) ?? null
  return { forum, history, roomHistories: found, documents, umbrellas }
}

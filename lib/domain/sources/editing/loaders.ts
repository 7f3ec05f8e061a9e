import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { SOURCES_ROLES } from './constants.ts'
import { getEditedSource, listForumSources } from './queries.ts'
import type { EditedSource, ListedSource } from './types.ts'

/** The documents that facts can cite; null for everybody who does not edit the forum. */
export async function loadForumSources(
  locale: Locale,
  path: string,
  slug: string,
): Promise<ListedSource[] | null> {
  const scope = await pageForumScope(locale, path, slug, SOURCES_ROLES)
  return scope && listForumSources(scope.forumId)
}

/** One of the forum's, or (`source` null) an empty form; null where there is nothing here for the reader. */
export async function loadEditedSource(
  locale: Locale,
  path: string,
  slug: string,
  source: string | null,
): Promise<{ source: EditedSource | null; history: RecordHistory | null } | null> {
  const scope = await pageForumScope(locale, path, slug, SOURCES_ROLES)
  if (!scope) return null
  const found = source === null ? null : await getEditedSource(scope.forumId, source)
  if (source !== null && !found) return null
  return { source: found, history: await historyOf(scope, found?.sourceId) }
}

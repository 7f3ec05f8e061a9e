import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { foundByName } from '#lib/domain/edits/finding/utils.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import { recordQuerySchema } from '#lib/domain/edits/schema.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { UMBRELLAS_ROLES } from './constants.ts'
import { getEditedUmbrella, listForumUmbrellas, listUmbrellaChoices } from './queries.ts'
import type { ListedUmbrella, UmbrellaPage } from './types.ts'

/** The larger events whom the words in the address mean, by the order of their names; null for everybody who does not manage the forum. */
export async function loadForumUmbrellas(
  locale: Locale,
  path: string,
  slug: string,
  query: Record<string, unknown>,
): Promise<{ rows: ListedUmbrella[]; total: number; words: string | null } | null> {
  const scope = await pageForumScope(locale, path, slug, UMBRELLAS_ROLES)
  if (!scope) return null
  const { q: words } = recordQuerySchema.parse(query)
  const all = await listForumUmbrellas(scope.forumId)
  return { rows: foundByName(all, words), total: all.length, words }
}

/** One of the forum's, or (`own` null) an empty form, with what it can cite and be part of; null where there is nothing here for the reader. */
export async function loadEditedUmbrella(
  locale: Locale,
  path: string,
  slug: string,
  own: string | null,
): Promise<UmbrellaPage | null> {
  const scope = await pageForumScope(locale, path, slug, UMBRELLAS_ROLES)
  if (!scope) return null
  const [umbrella, documents] = await Promise.all([
    own === null ? null : getEditedUmbrella(scope.forumId, own),
    listSourceChoices(locale),
  ])
  if (own !== null && !umbrella) return null
  const [umbrellas, history] = await Promise.all([
    listUmbrellaChoices(scope.forumId, umbrella?.facts.parent ?? null),
    historyOf(scope, umbrella?.umbrellaId),
  ])
  return { umbrella, history, documents, umbrellas }
}

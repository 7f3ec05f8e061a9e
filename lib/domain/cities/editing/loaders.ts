import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { foundByName } from '#lib/domain/edits/finding/utils.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import { recordQuerySchema } from '#lib/domain/edits/schema.ts'
import { listLiveCities } from '#lib/domain/organisations/editing/queries.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { CITIES_ROLES } from './constants.ts'
import { getEditedCity, listForumCities } from './queries.ts'
import type { EditedCity, ListedCity } from './types.ts'

/** The cities whom the words in the address mean, by the order of their names; null for everybody who does not edit the forum. */
export async function loadForumCities(
  locale: Locale,
  path: string,
  slug: string,
  query: Record<string, unknown>,
): Promise<{ rows: ListedCity[]; total: number; words: string | null } | null> {
  const scope = await pageForumScope(locale, path, slug, CITIES_ROLES)
  if (!scope) return null
  const { q: words } = recordQuerySchema.parse(query)
  const all = await listForumCities(scope.forumId, new Date())
  return { rows: foundByName(all, words), total: all.length, words }
}

export type CityPage = {
  city: EditedCity | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: { slug: string; title: string }[]
  /** What it can be part of */
  cities: { slug: string; name: LocalizedText }[]
}

/** One of the forum's, or (`city` null) an empty form, with what it can cite and be part of; null where there is nothing here for the reader. */
export async function loadEditedCity(
  locale: Locale,
  path: string,
  slug: string,
  city: string | null,
): Promise<CityPage | null> {
  const scope = await pageForumScope(locale, path, slug, CITIES_ROLES)
  if (!scope) return null
  const [found, documents, cities] = await Promise.all([
    city === null ? null : getEditedCity(scope.forumId, city),
    listSourceChoices(locale),
    listLiveCities(),
  ])
  if (city !== null && !found) return null
  return { city: found, history: await historyOf(scope, found?.cityId), documents, cities }
}

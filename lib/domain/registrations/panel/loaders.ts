import 'server-only'
import { randomUUID } from 'node:crypto'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getRegistrationFigures } from '../figures/queries.ts'
import { getForumRegistration } from '../organiser/queries.ts'
import { getRegistration } from '../own/queries.ts'
import { CODE_PATTERN } from './constants.ts'
import { findByCode, listHistory } from './history/queries.ts'
import { listPlaceTypes } from './places/queries.ts'
import { listRegistrations } from './queries.ts'
import { listQuerySchema } from './schema.ts'

/** Lists of people are for those who manage the forum; null where there is nothing here for the reader. */
const scopeOf = (locale: Locale, path: string, slug: string) =>
  pageForumScope(locale, path, slug, ['manager'])

/** One page of the list, as the address asks for it. */
export async function loadRegistrations(
  locale: Locale,
  path: string,
  slug: string,
  query: Record<string, unknown>,
) {
  const scope = await scopeOf(locale, path, slug)
  if (!scope) return null
  const asked = listQuerySchema.parse(query)
  const [page, types] = await Promise.all([
    listRegistrations(scope, asked.filter, asked),
    listPlaceTypes(scope),
  ])
  return page && { ...asked, list: page, types }
}

/** One registration with everything that happened to it. */
export async function loadRegistration(locale: Locale, path: string, slug: string, code: string) {
  const scope = await scopeOf(locale, path, slug)
  if (!scope || !CODE_PATTERN.test(code)) return null
  const id = await findByCode(scope, code)
  if (id === null) return null
  const [registration, history, types] = await Promise.all([
    getRegistration(id),
    listHistory(scope, id),
    listPlaceTypes(scope),
  ])
  return registration && { registration, history, types }
}

/** The kinds of place with their numbers and waiting lists. */
export async function loadPlaces(locale: Locale, path: string, slug: string) {
  const scope = await scopeOf(locale, path, slug)
  return scope && listPlaceTypes(scope)
}

/** Registrations in numbers. */
export async function loadFigures(locale: Locale, path: string, slug: string) {
  const scope = await scopeOf(locale, path, slug)
  return scope && getRegistrationFigures(scope)
}

/** What somebody is entered with by hand; `terms` is null for a forum that takes no registrations. */
export async function loadAddForm(locale: Locale, path: string, slug: string) {
  const scope = await scopeOf(locale, path, slug)
  if (!scope) return null
  const [forum, types] = await Promise.all([getForumRegistration(slug), listPlaceTypes(scope)])
  return { terms: forum?.terms ?? null, types, formKey: randomUUID() }
}

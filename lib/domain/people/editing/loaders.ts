import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { foundByName } from '#lib/domain/edits/finding/utils.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import { recordQuerySchema } from '#lib/domain/edits/schema.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { PEOPLE_ROLES } from './constants.ts'
import { getEditedPerson, listForumPeople } from './queries.ts'
import type { EditedPerson, ListedPerson } from './types.ts'

/** The people of a forum whom the words in the address mean, by the order of their names; null for everybody who does not edit them. */
export async function loadForumPeople(
  locale: Locale,
  path: string,
  slug: string,
  query: Record<string, unknown>,
): Promise<{ people: ListedPerson[]; total: number; words: string | null } | null> {
  const scope = await pageForumScope(locale, path, slug, PEOPLE_ROLES)
  if (!scope) return null
  const { q: words } = recordQuerySchema.parse(query)
  const all = await listForumPeople(scope.forumId)
  const people = foundByName(all, words)
  return { people, total: all.length, words }
}

export type PersonPage = {
  person: EditedPerson | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: { slug: string; title: string }[]
}

/** One of them, or (`person` null) an empty form, with the documents that can be cited; null where there is nothing here for the reader. */
export async function loadEditedPerson(
  locale: Locale,
  path: string,
  slug: string,
  person: string | null,
): Promise<PersonPage | null> {
  const scope = await pageForumScope(locale, path, slug, PEOPLE_ROLES)
  if (!scope) return null
  const [found, documents] = await Promise.all([
    person === null ? null : getEditedPerson(scope.forumId, person),
    listSourceChoices(locale),
  ])
  if (person !== null && !found) return null
  return { person: found, history: await historyOf(scope, found?.personId), documents }
}

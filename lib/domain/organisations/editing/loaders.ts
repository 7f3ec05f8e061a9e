import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { foundByName } from '#lib/domain/edits/finding/utils.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import { recordQuerySchema } from '#lib/domain/edits/schema.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { ORGANISATIONS_ROLES } from './constants.ts'
import {
  getEditedOrganisation,
  listForumOrganisations,
  listOrganisationChoices,
} from './queries.ts'
import type { EditedOrganisation, ListedOrganisation, OrganisationChoices } from './types.ts'

/** The organisations of a forum whom the words in the address mean, by the order of their names; null for everybody who does not edit them. */
export async function loadForumOrganisations(
  locale: Locale,
  path: string,
  slug: string,
  query: Record<string, unknown>,
): Promise<{ organisations: ListedOrganisation[]; total: number; words: string | null } | null> {
  const scope = await pageForumScope(locale, path, slug, ORGANISATIONS_ROLES)
  if (!scope) return null
  const { q: words } = recordQuerySchema.parse(query)
  const all = await listForumOrganisations(scope.forumId)
  const organisations = foundByName(all, words)
  return { organisations, total: all.length, words }
}

export type OrganisationPage = {
  organisation: EditedOrganisation | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: { slug: string; title: string }[]
  choices: OrganisationChoices
}

/** One of them, or (`organisation` null) an empty form, with the documents that can be cited; null where there is nothing here for the reader. */
export async function loadEditedOrganisation(
  locale: Locale,
  path: string,
  slug: string,
  organisation: string | null,
): Promise<OrganisationPage | null> {
  const scope = await pageForumScope(locale, path, slug, ORGANISATIONS_ROLES)
  if (!scope) return null
  const [found, documents, choices] = await Promise.all([
    organisation === null ? null : getEditedOrganisation(scope.forumId, organisation),
    listSourceChoices(locale),
    listOrganisationChoices(),
  ])
  if (organisation !== null && !found) return null
  const history = await historyOf(scope, found?.organisationId)
  return { organisation: found, history, documents, choices }
}

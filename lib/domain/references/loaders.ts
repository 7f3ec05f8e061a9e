import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { REFERENCES_ROLES } from './constants.ts'
import { getEditedReference, listForumReferences } from './queries.ts'
import type { ListedReference, ReferencePage } from './types.ts'

/** The papers to which a forum's sources refer; null for everybody who does not edit it. */
export async function loadForumReferences(
  locale: Locale,
  path: string,
  slug: string,
): Promise<ListedReference[] | null> {
  const scope = await pageForumScope(locale, path, slug, REFERENCES_ROLES)
  return scope && listForumReferences(scope.forumId)
}

/** One of the forum's, or (`own` null) an empty form, with what it offers; null where there is nothing here for the reader. */
export async function loadEditedReference(
  locale: Locale,
  path: string,
  slug: string,
  own: string | null,
): Promise<ReferencePage | null> {
  const scope = await pageForumScope(locale, path, slug, REFERENCES_ROLES)
  if (!scope) return null
  const [reference, documents] = await Promise.all([
    own === null ? null : getEditedReference(scope.forumId, own),
    listSourceChoices(locale),
  ])
  if (own !== null && !reference) return null
  return { reference, history: await historyOf(scope, reference?.referenceId), documents }
}

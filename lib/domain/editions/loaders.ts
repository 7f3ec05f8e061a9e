import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { COPYING_ROLES, PROPOSAL_ROLES } from './constants.ts'
import { getCopySource } from './copying/queries.ts'
import { countOpenProposals, listProposals } from './proposals/queries.ts'
import type { CopySource, OpenProposals, Proposal } from './types.ts'

/** What the form that copies a forum shows; null for everybody who does not manage it. */
export async function loadCopySource(
  locale: Locale,
  path: string,
  slug: string,
): Promise<CopySource | null> {
  const scope = await pageForumScope(locale, path, slug, COPYING_ROLES)
  return scope && getCopySource(scope.forumId)
}

/** The proposals of a forum; null for everybody who does not decide about them. */
export async function loadProposals(
  locale: Locale,
  path: string,
  slug: string,
): Promise<Proposal[] | null> {
  const scope = await pageForumScope(locale, path, slug, PROPOSAL_ROLES)
  return scope && listProposals(scope.forumId)
}

/** How many proposals wait there, for pages about the whole forum; nothing for whoever does not decide about them. */
export async function loadOpenProposals(
  locale: Locale,
  path: string,
  slug: string,
): Promise<OpenProposals> {
  const scope = await pageForumScope(locale, path, slug, ['manager', 'editor', 'check_in'])
  if (!scope || scope.role === 'check_in') return { people: 0, organisations: 0 }
  return countOpenProposals(scope.forumId)
}

import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { IMPORT_ROLES } from './constants.ts'
import { kindsFor } from './policy.ts'
import { getImport, listImports } from './queries.ts'
import type { ImportBatch, ImportEntry, ImportKind } from './types.ts'

type Imports = { entries: ImportEntry[]; kinds: ImportKind[] }

/** The imports of a forum, and which kinds the reader brings along; null for everybody who brings no lists along there. */
export async function loadImports(
  locale: Locale,
  path: string,
  slug: string,
): Promise<Imports | null> {
  const scope = await pageForumScope(locale, path, slug, IMPORT_ROLES)
  if (!scope) return null
  const kinds = kindsFor(scope.role)
  return { entries: await listImports(scope.forumId, kinds), kinds }
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One import with what would become, or became, of each row; null likewise. */
export async function loadImport(
  locale: Locale,
  path: string,
  slug: string,
  id: string,
): Promise<ImportBatch | null> {
  const scope = await pageForumScope(locale, path, slug, IMPORT_ROLES)
  return scope && ID.test(id) ? getImport(scope.forumId, id, kindsFor(scope.role)) : null
}

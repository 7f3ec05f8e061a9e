import 'server-only'
import { pageForumScope, requirePageAdministrator } from '#lib/domain/accounts/gates.ts'
import { getForumZone } from '#lib/domain/record/clock/queries.ts'
import { NotFound } from '#lib/platform/errors/expected.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getLastCheck, listAudit, ROWS_PER_PAGE } from './queries.ts'
import { auditQuerySchema } from './schema.ts'
import type { AuditPage, AuditScope } from './types.ts'

/** By which clock days begin in the record of the whole portal. */
const PORTAL_ZONE = 'Asia/Shanghai'

/** What somebody may read of the record, and who they are; null where there is nothing here for them. */
export async function auditScopeOf(
  locale: Locale,
  path: string,
  /** Null for the record of the whole portal. */
  slug: string | null,
): Promise<(AuditScope & { actor: string }) | null> {
  if (slug === null) {
    const viewer = await administrator(locale, path)
    return viewer && { forumId: null, timeZone: PORTAL_ZONE, actor: viewer.accountId }
  }
  const scope = await pageForumScope(locale, path, slug, ['manager'])
  if (!scope) return null
  const { forumId, viewer } = scope
  return { forumId, timeZone: await getForumZone(forumId), actor: viewer.accountId }
}

async function administrator(locale: Locale, path: string) {
  try {
    return (await requirePageAdministrator(locale, path)).viewer
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

/** One page of the record, of a forum or of all, as the address asks for it; null where there is nothing here for the reader. */
export async function loadAudit(
  locale: Locale,
  path: string,
  slug: string | null,
  query: Record<string, unknown>,
): Promise<AuditPage | null> {
  const scope = await auditScopeOf(locale, path, slug)
  if (!scope) return null
  const { event, q: words, day, before } = auditQuerySchema.parse(query)
  const filter = { event, words, day }
  const [found, check] = await Promise.all([
    // One more than is shown says whether there is a next page.
    listAudit(scope, filter, { before, limit: ROWS_PER_PAGE + 1 }),
    getLastCheck(),
  ])
  const entries = found.slice(0, ROWS_PER_PAGE)
  const next = found.length > ROWS_PER_PAGE ? (entries.at(-1)?.id ?? null) : null
  return { entries, next, check, filter, timeZone: scope.timeZone }
}

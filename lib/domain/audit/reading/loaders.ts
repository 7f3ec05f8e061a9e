import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getAuditZone, getLastCheck, listAudit, ROWS_PER_PAGE } from './queries.ts'
import { auditQuerySchema } from './schema.ts'
import type { AuditFilter, AuditPage } from './types.ts'

/** One page of a forum's audit, as the address asks for it; null where there is nothing here for the reader. */
export async function loadAudit(
  locale: Locale,
  path: string,
  slug: string,
  query: Record<string, unknown>,
): Promise<(AuditPage & { filter: AuditFilter }) | null> {
  const scope = await pageForumScope(locale, path, slug, ['manager'])
  if (!scope) return null
  const { event, q: words, day, before } = auditQuerySchema.parse(query)
  const filter = { event, words, day }
  const { forumId } = scope
  const timeZone = await getAuditZone(forumId)
  const [found, check] = await Promise.all([
    // One more than is shown says whether there is a next page.
    listAudit({ forumId, timeZone }, filter, { before, limit: ROWS_PER_PAGE + 1 }),
    getLastCheck(),
  ])
  const entries = found.slice(0, ROWS_PER_PAGE)
  const next = found.length > ROWS_PER_PAGE ? (entries.at(-1)?.id ?? null) : null
  return { entries, next, check, filter }
}

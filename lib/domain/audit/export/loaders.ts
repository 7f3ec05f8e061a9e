import 'server-only'
import { auditScopeOf } from '#lib/domain/audit/reading/loaders.ts'
import { auditQuerySchema } from '#lib/domain/audit/reading/schema.ts'
import type { AskedOfAll } from '#lib/platform/http/list-file.ts'
import { readTableFormat } from '#lib/platform/tables/table.ts'
import { datedFile } from '#lib/platform/tables/table-file.ts'
import { exportAudit } from './mutations.ts'

/**
 * The record as a file, of a forum or (no slug) of all, by the filters in the address; made when `make` is
 * called. Null where there is nothing here for the reader, or no such format.
 */
export async function loadAuditExport({
  locale,
  path,
  slug,
  query,
}: AskedOfAll & { slug?: string }) {
  const scope = await auditScopeOf(locale, path, slug ?? null)
  const format = readTableFormat(query.format)
  if (!scope || !format) return null
  const { event, q: words, day } = auditQuerySchema.parse(query)
  const now = new Date()
  const one = { ...scope, locale, format, filter: { event, words, day }, now }
  return datedFile(`${slug ?? 'portal'}-audit`, { format, now, make: () => exportAudit(one) })
}

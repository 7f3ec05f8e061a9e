import 'server-only'
import { auditScopeOf } from '#lib/domain/audit/reading/loaders.ts'
import { auditQuerySchema } from '#lib/domain/audit/reading/schema.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { readTableFormat } from '#lib/platform/tables/table.ts'
import { TABLE_MEDIA_TYPES } from '#lib/platform/tables/table-file.ts'
import { exportAudit } from './mutations.ts'

/**
 * The record as a file, of a forum or (slug null) of all, by the filters in the address; made when `make` is
 * called. Null where there is nothing here for the reader, or no such format.
 */
export async function loadAuditExport(
  locale: Locale,
  path: string,
  slug: string | null,
  query: Record<string, string>,
) {
  const scope = await auditScopeOf(locale, path, slug)
  const format = readTableFormat(query.format)
  if (!scope || !format) return null
  const { event, q: words, day } = auditQuerySchema.parse(query)
  const now = new Date()
  const one = { ...scope, locale, format, filter: { event, words, day }, now }
  const name = `${slug ?? 'portal'}-audit-${now.toISOString().slice(0, 10)}.${format}`
  return { make: () => exportAudit(one), name, type: TABLE_MEDIA_TYPES[format] }
}

import 'server-only'
import { listAuditForExport } from '#lib/domain/audit/reading/queries.ts'
import type { AuditEntry, AuditFilter, AuditScope } from '#lib/domain/audit/reading/types.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { TableFormat } from '#lib/platform/tables/table.ts'
import { tableFile } from '#lib/platform/tables/table-file.ts'
import { auditColumns } from './utils.ts'

type Export = AuditScope & {
  actor: string
  locale: Locale
  format: TableFormat
  filter: AuditFilter
  now: Date
}

/** The file. That it was taken along is noted before anybody gets it, by which filters and how many rows. */
export async function exportAudit(one: Export): Promise<Buffer> {
  const { forumId, timeZone, actor, locale, format, filter, now: at } = one
  let count = 0
  async function* rows(): AsyncGenerator<AuditEntry> {
    for await (const part of listAuditForExport({ forumId, timeZone }, filter)) {
      count += part.length
      yield* part
    }
  }
  const table = {
    name: getT(locale, 'audit')('title'),
    columns: auditColumns(locale, forumId === null),
    rows: rows(),
    timeZone,
  }
  const file = await tableFile(table, format)
  const filters = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [name]))
  const details = { format, count, filters }
  await db.audit.create({ data: { at, event: 'audit.exported', forumId, actor, details } })
  return file
}

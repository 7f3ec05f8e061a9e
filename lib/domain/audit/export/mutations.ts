import 'server-only'
import { listAuditForExport } from '#lib/domain/audit/reading/queries.ts'
import type { AuditFilter, AuditScope } from '#lib/domain/audit/reading/types.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { inSnapshot } from '#lib/platform/snapshot.ts'
import type { TableFormat } from '#lib/platform/tables/table.ts'
import { type CountedFile, countedFile } from '#lib/platform/tables/table-file.ts'
import { auditColumns } from './utils.ts'

type Export = AuditScope & {
  actor: string
  locale: Locale
  format: TableFormat
  filter: AuditFilter
  now: Date
}

/** The file, of one moment. That it was taken along is noted before anybody gets it, by which filters and how many rows. */
export async function exportAudit(one: Export): Promise<Buffer> {
  const { forumId, actor, format, filter, now: at } = one
  const { file, count } = await inSnapshot(db, (tx) => fileOf(tx, one))
  const filters = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [name]))
  const details = { format, count, filters }
  await db.audit.create({ data: { at, event: 'audit.exported', forumId, actor, details } })
  return file
}

async function fileOf(tx: Tx, one: Export): Promise<CountedFile> {
  const { forumId, timeZone, locale, format, filter } = one
  const table = {
    name: getT(locale, 'audit')('title'),
    columns: auditColumns(locale, forumId === null),
    rows: listAuditForExport(tx, { forumId, timeZone }, filter),
    timeZone,
  }
  return countedFile(table, format)
}

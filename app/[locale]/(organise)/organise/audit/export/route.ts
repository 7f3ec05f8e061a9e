import { loadAuditExport } from '#lib/domain/audit/export/loaders.ts'
import { listFileOfAll } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** The record of the whole portal as a file, for administrators. */
export const GET = listFileOfAll('audit', loadAuditExport)

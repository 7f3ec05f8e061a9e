import { loadAuditExport } from '#lib/domain/audit/export/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** A forum's record, as its page shows it, as a file; the filters stand in the address as they do there. */
export const GET = listFile('audit', loadAuditExport)

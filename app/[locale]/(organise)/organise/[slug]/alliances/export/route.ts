import { loadAlliancesFile } from '#lib/domain/exports/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** The alliances that the list shows, as a file; the filter stands in the address as it does there. */
export const GET = listFile('alliances', loadAlliancesFile)

import { loadProposalsFile } from '#lib/domain/exports/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** Who took part in the last edition, as a file, with what was decided about each. */
export const GET = listFile('proposals', loadProposalsFile)

import { loadTeamFile } from '#lib/domain/exports/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** Who may do what at a forum, as a file, for its managers. */
export const GET = listFile('team', loadTeamFile)

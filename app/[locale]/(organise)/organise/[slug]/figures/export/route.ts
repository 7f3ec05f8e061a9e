import { loadFiguresFile } from '#lib/domain/exports/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** The numbers of a forum, as a file, in the order of the list. */
export const GET = listFile('figures', loadFiguresFile)

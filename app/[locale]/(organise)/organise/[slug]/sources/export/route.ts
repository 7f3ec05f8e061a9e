import { loadSourcesFile } from '#lib/domain/exports/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** The documents of the record, as a file. */
export const GET = listFile('sources', loadSourcesFile)

import { loadProgrammeFile } from '#lib/domain/imports/files/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** The programme as it is drawn up, as a list that an import reads. */
export const GET = listFile('programme', loadProgrammeFile)

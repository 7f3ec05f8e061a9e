import { loadAgreementsFile } from '#lib/domain/imports/files/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** The agreements that the panel's list shows, as a list that an import reads; the filters stand in the address as they do there. */
export const GET = listFile('agreements', loadAgreementsFile)

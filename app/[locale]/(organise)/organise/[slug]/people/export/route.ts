import { loadRecordsFile } from '#lib/domain/imports/files/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** The people that the panel's list shows, as a list that an import reads; the filter stands in the address as it does there. */
export const GET = listFile('people', (asked) => loadRecordsFile('person', asked))

import { loadRecordsFile } from '#lib/domain/imports/files/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** The organisations that the panel's list shows, in the same way as its people. */
export const GET = listFile('organisations', (asked) => loadRecordsFile('organisation', asked))

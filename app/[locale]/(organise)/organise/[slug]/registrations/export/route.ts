import { loadRegistrationsExport } from '#lib/domain/registrations/export/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** The registrations that a list shows, as a file; the filters stand in the address as they do there. */
export const GET = listFile('registrations', loadRegistrationsExport)

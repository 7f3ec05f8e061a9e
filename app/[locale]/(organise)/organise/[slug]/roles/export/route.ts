import { loadRolesFile } from '#lib/domain/imports/files/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** Who takes part and as what, as the panel's list has it. */
export const GET = listFile('roles', loadRolesFile)

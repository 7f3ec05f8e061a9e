import { loadLettersFile } from '#lib/domain/exports/loaders.ts'
import { listFileOfAll } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** Letters that were given up or kept, as a file: about what, and never to whom. */
export const GET = listFileOfAll('letters', loadLettersFile)

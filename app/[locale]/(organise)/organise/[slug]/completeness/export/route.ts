import { loadCompletenessFile } from '#lib/domain/exports/loaders.ts'
import { listFile } from '#lib/platform/http/list-file.ts'

export const dynamic = 'force-dynamic'

/** Every record that a forum edits, as a file, with what it has of languages and sources. */
export const GET = listFile('completeness', loadCompletenessFile)

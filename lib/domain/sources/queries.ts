import 'server-only'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db } from '#lib/platform/db.ts'
import type { Sources } from './types.ts'

/** Every document of the record by slug; few enough to read whole (one query). */
export async function listSources(): Promise<Sources> {
  const rows = await db.source.findMany({ where: { retiredAt: null }, orderBy: { slug: 'asc' } })
  return Object.fromEntries(
    rows.map((row) => [
      row.slug,
      {
        slug: row.slug,
        title: toText(row.title),
        titleAsPrinted: row.titleAsPrinted,
        script: row.script,
        author: toTextOrNull(row.author),
        publisher: toTextOrNull(row.publisher),
        publishedOn: toPartialDate(row.publishedOn),
        note: toTextOrNull(row.note),
      },
    ]),
  )
}

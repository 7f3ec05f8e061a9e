import 'server-only'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import type { SourceModel } from '#prisma/generated/models/Source.ts'
import type { Sources } from './types.ts'

/**
 * Every document of the record by slug; few enough to read whole (one query). By hand, because a
 * document and the forum that it tells of are tied by their slug alone: a key would forbid documents
 * of no forum. A forum that readers cannot see, or that is made up, is no place to send them.
 */
export async function listSources(): Promise<Sources> {
  const rows = await db.$queryRaw<(SourceModel & { forumSlug: string | null })[]>`
    SELECT source.*, forum.slug AS "forumSlug"
    FROM source
    LEFT JOIN forum ON forum.slug = source.slug
      AND forum.state IN ('published', 'archived')
      AND forum."retiredAt" IS NULL
      AND NOT forum."isSample"
    WHERE source."retiredAt" IS NULL
    ORDER BY source.slug`
  return Object.fromEntries(
    rows.map((row) => [
      row.slug,
      {
        slug: row.slug,
        forumSlug: row.forumSlug,
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

/** The documents that a fact can cite. One query. */
export async function listSourceChoices(
  locale: Locale,
): Promise<{ slug: string; title: string }[]> {
  const rows = await db.source.findMany({
    orderBy: { slug: 'asc' },
    select: { slug: true, title: true },
  })
  return rows.map(({ slug, title }) => ({ slug, title: pickString(toText(title), locale) }))
}

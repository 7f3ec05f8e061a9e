import type { z } from 'zod'
import { presentRefOrNull, presentSources } from '#lib/domain/open-data/utils.ts'
import type { Speaker } from '#lib/platform/i18n/open-text.ts'
import type { OpenCityRow } from './queries.ts'
import type { openCitySchema } from './schema.ts'

export function presentCity(row: OpenCityRow, say: Speaker): z.infer<typeof openCitySchema> {
  return {
    slug: row.slug,
    name: say.text(row.name),
    country: row.country,
    isCity: row.isCity,
    parent: presentRefOrNull(row.parent, say),
    description: say.textOrNull(row.description),
    forums: row.forums.map(({ slug }) => slug),
    roles: row.roles.map(({ forum, role, asPrinted, doubt, citations }) => ({
      forum: forum.slug,
      role,
      asPrinted,
      doubt: say.textOrNull(doubt),
      sources: presentSources(citations, say),
    })),
    doubt: say.textOrNull(row.doubt),
    sources: presentSources(row.citations, say),
  }
}

import type { z } from 'zod'
import {
  latinNameFrom,
  presentSession,
  presentSources,
  presentTitles,
} from '#lib/domain/open-data/utils.ts'
import type { Speaker } from '#lib/platform/i18n/open-text.ts'
import type { OpenPersonRow } from './queries.ts'
import type { openPersonSchema } from './schema.ts'

export function presentPerson(row: OpenPersonRow, say: Speaker): z.infer<typeof openPersonSchema> {
  return {
    slug: row.slug,
    name: say.personName(row.name),
    latinName: row.latinAsPrinted,
    latinNameFrom: latinNameFrom(row),
    honorific: row.honorific,
    aliases: row.aliases,
    country: row.country,
    appearances: row.appearances.map((one) => ({
      forum: one.forum.slug,
      role: one.role,
      session: presentSession(one.session, say),
      agreement: one.agreement?.slug ?? null,
      party: one.party?.asPrinted ?? null,
      outcome: one.outcome?.slug ?? null,
      nameAsPrinted: one.nameAsPrinted,
      titles: presentTitles(one.titles, say),
      remark: say.textOrNull(one.remark),
      doubt: say.textOrNull(one.doubt),
      sources: presentSources(one.citations, say),
    })),
    doubt: say.textOrNull(row.doubt),
    sources: presentSources(row.citations, say),
  }
}

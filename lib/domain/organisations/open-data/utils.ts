import type { z } from 'zod'
import {
  latinNameFrom,
  presentRefOrNull,
  presentSession,
  presentSources,
} from '#lib/domain/open-data/utils.ts'
import type { Speaker } from '#lib/platform/i18n/open-text.ts'
import type { OpenOrganisationRow } from './queries.ts'
import type { openOrganisationSchema } from './schema.ts'

export function presentOrganisation(
  row: OpenOrganisationRow,
  say: Speaker,
): z.infer<typeof openOrganisationSchema> {
  const { alliance } = row
  return {
    slug: row.slug,
    name: say.text(row.name),
    latinName: row.latinAsPrinted,
    latinNameFrom: latinNameFrom(row),
    kind: row.kind,
    country: row.country,
    city: presentRefOrNull(row.city, say),
    parent: presentRefOrNull(row.parent, say),
    isJoint: row.isJoint,
    aliases: row.aliases.map(({ text, kind, doubt, citations }) => ({
      text,
      kind,
      doubt: say.textOrNull(doubt),
      sources: presentSources(citations, say),
    })),
    description: say.textOrNull(row.description),
    alliance: alliance === null || alliance.retiredAt !== null ? null : alliance.slug,
    participations: row.participations.map((part) => ({
      forum: part.forum.slug,
      role: part.role,
      session: presentSession(part.session, say),
      outcome: part.outcome?.slug ?? null,
      infrastructure: part.infrastructure?.slug ?? null,
      asPrinted: part.asPrinted,
      remark: say.textOrNull(part.remark),
      doubt: say.textOrNull(part.doubt),
      sources: presentSources(part.citations, say),
    })),
    agreements: [...new Set(row.parties.map(({ agreement }) => agreement.slug))],
    doubt: say.textOrNull(row.doubt),
    sources: presentSources(row.citations, say),
  }
}

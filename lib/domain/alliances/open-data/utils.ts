import type { z } from 'zod'
import { presentRefOrNull, presentSources } from '#lib/domain/open-data/utils.ts'
import type { Speaker } from '#lib/platform/i18n/open-text.ts'
import type { OpenAllianceRow } from './queries.ts'
import type { openAllianceSchema } from './schema.ts'

export function presentAlliance(
  row: OpenAllianceRow,
  say: Speaker,
): z.infer<typeof openAllianceSchema> {
  return {
    slug: row.slug,
    name: say.text(row.organisation.name),
    organisation: row.organisation.slug,
    founder: presentRefOrNull(row.founder, say),
    purpose: say.textOrNull(row.purpose),
    description: say.text(row.description),
    points: say.list(row.points),
    joiningProcedure: say.textOrNull(row.joiningProcedure),
    memberCountAsPrinted: row.memberCountAsPrinted,
    services: row.services.map(({ name, asPrinted, state, citations }) => ({
      name: say.text(name),
      asPrinted,
      state,
      sources: presentSources(citations, say),
    })),
    members: row.members.map(({ person, organisation, office, asPrinted, citations }) => ({
      person: person && { slug: person.slug, name: say.personName(person.name) },
      organisation: presentRefOrNull(organisation, say),
      office: say.textOrNull(office),
      asPrinted,
      sources: presentSources(citations, say),
    })),
    outcomes: row.outcomes.map(({ slug }) => slug),
    doubt: say.textOrNull(row.doubt),
    sources: presentSources(row.citations, say),
  }
}

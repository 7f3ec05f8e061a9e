import type { z } from 'zod'
import {
  presentAppearance,
  presentDay,
  presentFigure,
  presentParticipations,
  presentRefOrNull,
  presentSession,
  presentSources,
  presentStatedList,
} from '#lib/domain/open-data/utils.ts'
import type { Speaker } from '#lib/platform/i18n/open-text.ts'
import type { OpenOutcomeRow } from './queries.ts'
import type { openOutcomeSchema } from './schema.ts'

export function presentOutcome(
  row: OpenOutcomeRow,
  forumSlug: string,
  say: Speaker,
): z.infer<typeof openOutcomeSchema> {
  return {
    slug: row.slug,
    forum: forumSlug,
    session: presentSession(row.session, say),
    organisation: presentRefOrNull(row.organisation, say),
    alliance: row.alliance?.slug ?? null,
    kind: row.kind,
    title: say.text(row.title),
    titleAsPrinted: row.titleAsPrinted,
    verb: say.text(row.verb),
    verbAsPrinted: row.verbAsPrinted,
    description: say.textOrNull(row.description),
    points: say.list(row.points),
    happenedOn: presentDay(row.happenedOn, row.precision),
    dateAsPrinted: row.dateAsPrinted,
    figures: row.figures.map((figure) => presentFigure(figure, say)),
    people: row.appearances.map((one, index) => presentAppearance(one, index + 1, say)),
    organisations: presentParticipations(row.participations, say),
    lists: row.lists.map((list) => presentStatedList(list, say)),
    doubt: say.textOrNull(row.doubt),
    sources: presentSources(row.citations, say),
  }
}

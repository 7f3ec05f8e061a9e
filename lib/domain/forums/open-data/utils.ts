import type { z } from 'zod'
import {
  presentDay,
  presentFigure,
  presentParticipations,
  presentRef,
  presentRefOrNull,
  presentSources,
  presentStatedList,
} from '#lib/domain/open-data/utils.ts'
import { presentRegistration } from '#lib/domain/registrations/open-data/utils.ts'
import type { Speaker } from '#lib/platform/i18n/open-text.ts'
import type { OpenForumDetailRow, OpenForumRow } from './queries.ts'
import type { openForumDetailSchema, openForumSchema } from './schema.ts'

/** A forum as `GET /api/v1/forums` lists it. */
export function presentForum(
  row: OpenForumRow,
  say: Speaker,
  now: Date,
): z.infer<typeof openForumSchema> {
  const { umbrella } = row
  const registration = presentRegistration(row, say, now)
  return {
    slug: row.slug,
    kind: row.kind,
    isSample: row.isSample,
    name: say.text(row.name),
    nameAsPrinted: row.nameAsPrinted,
    shortName: say.textOrNull(row.shortName),
    edition: row.edition,
    theme: say.textOrNull(row.theme),
    themeAsPrinted: row.themeAsPrinted,
    description: say.text(row.description),
    startsOn: presentDay(row.startsOn, row.startPrecision),
    endsOn: presentDay(row.endsOn, row.endPrecision),
    dateAsPrinted: row.dateAsPrinted,
    timeZone: row.timeZone,
    city: presentRefOrNull(row.city, say),
    venue: say.textOrNull(row.venue),
    venueAsPrinted: row.venueAsPrinted,
    mode: row.mode,
    attendance:
      row.attendanceAsPrinted === null
        ? null
        : {
            asPrinted: row.attendanceAsPrinted,
            atLeast: row.attendanceAtLeast,
            atMost: row.attendanceAtMost,
          },
    umbrella:
      umbrella?.retiredAt === null
        ? { ...presentRef(umbrella, say), parent: presentRefOrNull(umbrella.parent, say) }
        : null,
    organisations: presentParticipations(row.participations, say),
    openLists: [
      ...new Set(row.lists.flatMap(({ isOpen, role }) => (isOpen && role !== null ? [role] : []))),
    ],
    doubt: say.textOrNull(row.doubt),
    sources: presentSources(row.citations, say),
    ...(registration ? { registration } : {}),
  }
}

/** A forum by itself. */
export function presentForumDetail(
  row: OpenForumDetailRow,
  say: Speaker,
  now: Date,
): z.infer<typeof openForumDetailSchema> {
  const proof = ({ doubt, citations }: { doubt: unknown; citations: unknown }) => ({
    doubt: say.textOrNull(doubt),
    sources: presentSources(citations, say),
  })
  return {
    ...presentForum(row, say, now),
    lists: row.lists.map((list) => presentStatedList(list, say)),
    themes: row.themes.map(({ theme, asPrinted, citations }) => ({
      ...presentRef(theme, say),
      asPrinted,
      sources: presentSources(citations, say),
    })),
    cities: row.cities.map((part) => ({
      role: part.role,
      city: presentRef(part.city, say),
      asPrinted: part.asPrinted,
      ...proof(part),
    })),
    figures: row.figures.map((figure) => presentFigure(figure, say)),
    honours: row.honours.map((honour) => ({
      slug: honour.slug,
      title: say.text(honour.title),
      titleAsPrinted: honour.titleAsPrinted,
      state: honour.state,
      city: presentRefOrNull(honour.city, say),
      organisation: presentRefOrNull(honour.organisation, say),
      holder: say.textOrNull(honour.holder),
      ...proof(honour),
    })),
    infrastructure: row.infrastructure.map((work) => ({
      slug: work.slug,
      name: say.text(work.name),
      nameAsPrinted: work.nameAsPrinted,
      state: work.state,
      stateAsPrinted: work.stateAsPrinted,
      description: say.textOrNull(work.description),
      city: presentRefOrNull(work.city, say),
      organisations: presentParticipations(work.participations, say),
      ...proof(work),
    })),
    milestones: row.milestones.map((milestone) => ({
      slug: milestone.slug,
      kind: milestone.kind,
      title: say.text(milestone.title),
      titleAsPrinted: milestone.titleAsPrinted,
      description: say.textOrNull(milestone.description),
      startsOn: presentDay(milestone.startsOn, milestone.precision),
      endsOn: presentDay(milestone.endsOn, milestone.precision),
      dateAsPrinted: milestone.dateAsPrinted,
      city: presentRefOrNull(milestone.city, say),
      venue: say.textOrNull(milestone.venue),
      theme: say.textOrNull(milestone.theme),
      ...proof(milestone),
    })),
    references: row.references.map((reference) => ({
      slug: reference.slug,
      title: say.text(reference.title),
      titleAsPrinted: reference.titleAsPrinted,
      issuer: say.textOrNull(reference.issuer),
      issuedOn: presentDay(reference.issuedOn, reference.issuedPrecision),
      remark: say.textOrNull(reference.remark),
      sources: presentSources(reference.citations, say),
    })),
  }
}

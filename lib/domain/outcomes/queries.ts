import 'server-only'
import {
  appearanceSelect,
  figureSelect,
  forumRefSelect,
  listSelect,
  organisationRefSelect,
  participationSelect,
  publishedForum,
  refSelect,
  sessionRefSelect,
  shownAppearance,
  toAppearance,
  toCitations,
  toFigure,
  toForumRef,
  toOrganisationRef,
  toParticipation,
  toSessionRef,
  toStatedList,
  toText,
  toTextOrNull,
  toTexts,
} from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { OutcomeDetail } from './types.ts'

const outcomeSelect = (now: Date) =>
  ({
    slug: true,
    kind: true,
    title: true,
    titleAsPrinted: true,
    verb: true,
    verbAsPrinted: true,
    description: true,
    points: true,
    happenedOn: true,
    precision: true,
    dateAsPrinted: true,
    doubt: true,
    citations: true,
    forum: { select: forumRefSelect },
    session: { select: sessionRefSelect },
    organisation: { select: organisationRefSelect },
    alliance: { select: { slug: true, organisation: { select: refSelect } } },
    figures: { where: { retiredAt: null }, orderBy: { position: 'asc' }, select: figureSelect },
    appearances: {
      where: shownAppearance(now),
      orderBy: { position: 'asc' },
      select: appearanceSelect,
    },
    participations: { orderBy: { position: 'asc' }, select: participationSelect },
    lists: { orderBy: { slug: 'asc' }, select: listSelect },
  }) as const satisfies Prisma.OutcomeSelect
type OutcomeRow = Prisma.OutcomeGetPayload<{ select: ReturnType<typeof outcomeSelect> }>

const toOutcome = ({ precision, ...row }: OutcomeRow): OutcomeDetail => ({
  ...row,
  title: toText(row.title),
  verb: toText(row.verb),
  description: toTextOrNull(row.description),
  points: toTexts(row.points),
  happenedOn: toPartialDate(row.happenedOn, precision),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  forum: toForumRef(row.forum),
  session: row.session && toSessionRef(row.session),
  organisation: row.organisation && toOrganisationRef(row.organisation),
  alliance: row.alliance && {
    slug: row.alliance.slug,
    name: toText(row.alliance.organisation.name),
  },
  figures: row.figures.map(toFigure),
  appearances: row.appearances.map(toAppearance),
  participations: row.participations.map(toParticipation),
  lists: row.lists.map(toStatedList),
})

/** Outcomes of published forums, latest forum first, in the order of its text; `forum` narrows to one. One query. */
export async function listOutcomes({
  forum,
  now,
}: {
  /** Slug of a forum */
  forum?: string
  now: Date
}): Promise<OutcomeDetail[]> {
  const rows = await db.outcome.findMany({
    relationLoadStrategy: 'join',
    where: {
      retiredAt: null,
      forum: { ...publishedForum, ...(forum === undefined ? {} : { slug: forum }) },
    },
    orderBy: [
      { forum: { startsOn: { sort: 'desc', nulls: 'last' } } },
      { forum: { slug: 'asc' } },
      { position: 'asc' },
    ],
    select: outcomeSelect(now),
  })
  return rows.map(toOutcome)
}

import 'server-only'
import {
  publicAppearance,
  publicFigure,
  publicParticipation,
  publishedForum,
} from '#lib/domain/record/public/queries.ts'
import {
  appearanceSelect,
  figureSelect,
  forumRefSelect,
  listSelect,
  organisationRefSelect,
  participationSelect,
  refSelect,
  sessionRefSelect,
  toAppearance,
  toCitations,
  toFigure,
  toForumRef,
  toOrganisationRefOrNull,
  toParticipation,
  toRichOrNull,
  toSessionRefOrNull,
  toStatedList,
  toText,
  toTextOrNull,
  toTexts,
} from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db, type Tx } from '#lib/platform/db.ts'
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
    descriptionRich: true,
    points: true,
    happenedOn: true,
    precision: true,
    dateAsPrinted: true,
    doubt: true,
    citations: true,
    forum: { select: forumRefSelect },
    session: { select: sessionRefSelect },
    organisation: { select: organisationRefSelect },
    alliance: { select: { slug: true, retiredAt: true, organisation: { select: refSelect } } },
    figures: { where: publicFigure, orderBy: { position: 'asc' }, select: figureSelect },
    appearances: {
      where: publicAppearance(now),
      orderBy: { position: 'asc' },
      select: appearanceSelect,
    },
    participations: {
      where: publicParticipation,
      orderBy: { position: 'asc' },
      select: participationSelect,
    },
    lists: { orderBy: { slug: 'asc' }, select: listSelect },
  }) as const satisfies Prisma.OutcomeSelect
type OutcomeRow = Prisma.OutcomeGetPayload<{ select: ReturnType<typeof outcomeSelect> }>

const toOutcome = ({ precision, ...row }: OutcomeRow): OutcomeDetail => ({
  ...row,
  title: toText(row.title),
  verb: toText(row.verb),
  description: toTextOrNull(row.description),
  descriptionRich: toRichOrNull(row.descriptionRich),
  points: toTexts(row.points),
  happenedOn: toPartialDate(row.happenedOn, precision),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  forum: toForumRef(row.forum),
  session: toSessionRefOrNull(row.session),
  organisation: toOrganisationRefOrNull(row.organisation),
  alliance:
    row.alliance?.retiredAt === null
      ? { slug: row.alliance.slug, name: toText(row.alliance.organisation.name) }
      : null,
  figures: row.figures.map(toFigure),
  appearances: row.appearances.map(toAppearance),
  participations: row.participations.map(toParticipation),
  lists: row.lists.map(toStatedList),
})

/** Outcomes of published forums, latest forum first, in the order of its text; `forum` narrows to one. One query. */
export async function listOutcomes({
  forum,
  now,
  tx = db,
}: {
  /** Slug of a forum */
  forum?: string
  now: Date
  tx?: Tx
}): Promise<OutcomeDetail[]> {
  const rows = await tx.outcome.findMany({
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

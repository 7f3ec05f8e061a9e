import 'server-only'
import {
  openAgreement,
  publicAlliance,
  publicMembership,
  publicOutcome,
  publicParticipation,
  publishedForum,
} from '#lib/domain/record/public/queries.ts'
import {
  agreementRefSelect,
  forumRefSelect,
  listSelect,
  organisationRefSelect,
  outcomeRefSelect,
  participationSelect,
  personRefSelect,
  toAgreementRef,
  toCitations,
  toForumRef,
  toOrganisationRef,
  toOrganisationRefOrNull,
  toOutcomeRef,
  toParticipation,
  toPersonRef,
  toStatedList,
  toText,
  toTextOrNull,
  toTexts,
} from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { AllianceDetail, AllianceSummary, Launch } from './types.ts'

const launchSelect = {
  ...outcomeRefSelect,
  verb: true,
  verbAsPrinted: true,
  happenedOn: true,
  precision: true,
  doubt: true,
  citations: true,
  forum: { select: forumRefSelect },
  participations: {
    where: { AND: [publicParticipation, { role: 'initiator' }] },
    orderBy: { position: 'asc' },
    select: participationSelect,
  },
  lists: {
    where: { kind: 'organisations', role: 'initiator' },
    orderBy: { slug: 'asc' },
    select: listSelect,
  },
} as const satisfies Prisma.OutcomeSelect
type LaunchRow = Prisma.OutcomeGetPayload<{ select: typeof launchSelect }>

const toLaunch = (row: LaunchRow): Launch => ({
  ...toOutcomeRef({
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    titleAsPrinted: row.titleAsPrinted,
  }),
  forum: toForumRef(row.forum),
  verb: toText(row.verb),
  verbAsPrinted: row.verbAsPrinted,
  happenedOn: toPartialDate(row.happenedOn, row.precision),
  initiators: row.participations.map(toParticipation),
  initiatorList: row.lists[0] ? toStatedList(row.lists[0]) : null,
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
})

const summarySelect = {
  slug: true,
  description: true,
  citations: true,
  organisation: { select: organisationRefSelect },
  founder: { select: organisationRefSelect },
  outcomes: {
    where: publicOutcome,
    orderBy: [{ happenedOn: { sort: 'asc', nulls: 'last' } }, { slug: 'asc' }],
    select: launchSelect,
  },
} as const satisfies Prisma.AllianceSelect
type SummaryRow = Prisma.AllianceGetPayload<{ select: typeof summarySelect }>

const toSummary = (row: SummaryRow): AllianceSummary => ({
  slug: row.slug,
  organisation: toOrganisationRef(row.organisation),
  founder: toOrganisationRefOrNull(row.founder),
  description: toText(row.description),
  launches: row.outcomes.map(toLaunch),
  citations: toCitations(row.citations),
})

/** Every alliance of the record, by slug. One query. */
export async function listAlliances({ now }: { now: Date }): Promise<AllianceSummary[]> {
  const rows = await db.alliance.findMany({
    relationLoadStrategy: 'join',
    where: publicAlliance(now),
    orderBy: { slug: 'asc' },
    select: summarySelect,
  })
  return rows.map(toSummary)
}

const detailSelect = (now: Date) =>
  ({
    ...summarySelect,
    purpose: true,
    points: true,
    joiningProcedure: true,
    memberCountAsPrinted: true,
    doubt: true,
    services: {
      orderBy: { position: 'asc' },
      select: { name: true, asPrinted: true, state: true, citations: true },
    },
    members: {
      where: publicMembership(now),
      orderBy: { position: 'asc' },
      select: {
        office: true,
        asPrinted: true,
        citations: true,
        person: { select: personRefSelect },
        organisation: { select: organisationRefSelect },
      },
    },
    organisation: {
      select: {
        ...organisationRefSelect,
        participations: {
          where: publicParticipation,
          orderBy: [{ forum: { startsOn: { sort: 'desc', nulls: 'last' } } }, { position: 'asc' }],
          select: participationSelect,
        },
        parties: {
          where: { agreement: openAgreement(now) },
          orderBy: { agreement: { signedOn: { sort: 'desc', nulls: 'last' } } },
          select: { agreement: { select: agreementRefSelect } },
        },
      },
    },
  }) as const satisfies Prisma.AllianceSelect
type DetailRow = Prisma.AllianceGetPayload<{ select: ReturnType<typeof detailSelect> }>

const toDetail = (row: DetailRow, openClauses: Set<string>): AllianceDetail => ({
  ...toSummary(row),
  purpose: toTextOrNull(row.purpose),
  points: toTexts(row.points),
  joiningProcedure: toTextOrNull(row.joiningProcedure),
  memberCountAsPrinted: row.memberCountAsPrinted,
  services: row.services.map((service) => ({
    name: toText(service.name),
    asPrinted: service.asPrinted,
    state: service.state,
    citations: toCitations(service.citations),
  })),
  servicesOpen: row.services.some(({ citations }) =>
    toCitations(citations).some(({ quote }) => openClauses.has(quote)),
  ),
  members: row.members.map((member) => ({
    person: member.person && toPersonRef(member.person),
    organisation: toOrganisationRefOrNull(member.organisation),
    office: toTextOrNull(member.office),
    asPrinted: member.asPrinted,
    citations: toCitations(member.citations),
  })),
  participations: row.organisation.participations.map(toParticipation),
  agreements: row.organisation.parties.map(({ agreement }) => toAgreementRef(agreement)),
  doubt: toTextOrNull(row.doubt),
})

/** One alliance with all that its organisation did; null when there is none to show. Two queries. */
export async function getAlliance(
  slug: string,
  { now }: { now: Date },
): Promise<AllianceDetail | null> {
  const [row, openClauses] = await Promise.all([
    db.alliance.findFirst({
      relationLoadStrategy: 'join',
      where: { slug, ...publicAlliance(now) },
      select: detailSelect(now),
    }),
    clausesOfOpenLists(slug),
  ])
  return row && toDetail(row, openClauses)
}

/**
 * Clauses that leave a list of facts open, at the forums where the alliance took part. Services carry
 * no openness of their own: the list that is proved by the same clause says it.
 */
async function clausesOfOpenLists(slug: string): Promise<Set<string>> {
  const rows = await db.statedList.findMany({
    where: {
      kind: 'facts',
      isOpen: true,
      forum: {
        ...publishedForum,
        participations: { some: { organisation: { alliance: { slug } } } },
      },
    },
    select: { citations: true },
  })
  return new Set(rows.flatMap(({ citations }) => toCitations(citations).map(({ quote }) => quote)))
}

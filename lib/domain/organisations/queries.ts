import 'server-only'
import { pictureSelect, toPictureOrNull } from '#lib/domain/record/pictures/queries.ts'
import {
  openAgreement,
  publicAlliance,
  publicAppearance,
  publicFigure,
  publicMembership,
  publicOrganisation,
  publicOutcome,
  publicParticipation,
  publishedForum,
} from '#lib/domain/record/public/queries.ts'
import {
  agreementRefSelect,
  figureSelect,
  forumRefSelect,
  organisationRefSelect,
  outcomeRefSelect,
  participationSelect,
  personRefSelect,
  refSelect,
  titleArgs,
  toAgreementRef,
  toCitations,
  toFigure,
  toForumRef,
  toOrganisationRef,
  toOutcomeRef,
  toParticipation,
  toPersonRef,
  toRef,
  toRefOrNull,
  toText,
  toTextOrNull,
  toTitle,
} from '#lib/domain/record/queries.ts'
import { isOnlyInSamples, latestForumFirst } from '#lib/domain/record/utils.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type {
  AllianceTie,
  Department,
  OrganisationDetail,
  OrganisationEntry,
  TitleHolder,
} from './types.ts'
import { compareRoles } from './utils.ts'

const inOrderOfText = [
  { forum: { slug: 'asc' } },
  { position: 'asc' },
] satisfies Prisma.ParticipationOrderByWithRelationInput[]

const allianceSelect = {
  slug: true,
  citations: true,
  organisation: { select: refSelect },
} as const satisfies Prisma.AllianceSelect
type AllianceRow = Prisma.AllianceGetPayload<{ select: typeof allianceSelect }>

const detailSelect = (now: Date) =>
  ({
    ...organisationRefSelect,
    picture: { select: pictureSelect },
    kind: true,
    country: true,
    isJoint: true,
    description: true,
    doubt: true,
    citations: true,
    city: { select: refSelect },
    // Three levels are what the record has (department → centre → commission).
    parent: {
      select: {
        ...organisationRefSelect,
        parent: { select: { ...organisationRefSelect, parent: { select: organisationRefSelect } } },
      },
    },
    departments: {
      where: publicOrganisation(now),
      orderBy: { slug: 'asc' },
      select: {
        ...organisationRefSelect,
        participations: {
          where: publicParticipation,
          select: { forum: { select: forumRefSelect } },
        },
        titles: {
          where: { appearance: publicAppearance(now) },
          select: { appearance: { select: { forum: { select: forumRefSelect } } } },
        },
      },
    },
    aliases: {
      orderBy: { position: 'asc' },
      select: { text: true, kind: true, doubt: true, citations: true },
    },
    participations: {
      where: publicParticipation,
      orderBy: inOrderOfText,
      select: participationSelect,
    },
    titles: {
      where: { appearance: publicAppearance(now) },
      orderBy: [{ appearance: { position: 'asc' } }, { position: 'asc' }],
      select: {
        ...titleArgs.select,
        appearance: {
          select: {
            role: true,
            person: { select: personRefSelect },
            forum: { select: forumRefSelect },
          },
        },
      },
    },
    parties: {
      where: { agreement: openAgreement(now) },
      select: {
        asPrinted: true,
        isOpen: true,
        citations: true,
        agreement: { select: { ...agreementRefSelect, forum: { select: forumRefSelect } } },
      },
    },
    outcomes: {
      where: publicOutcome,
      orderBy: { position: 'asc' },
      select: {
        ...outcomeRefSelect,
        verb: true,
        citations: true,
        forum: { select: forumRefSelect },
      },
    },
    alliance: { select: { ...allianceSelect, retiredAt: true } },
    founded: { where: publicAlliance(now), select: allianceSelect },
    memberships: {
      where: publicMembership(now),
      orderBy: { position: 'asc' },
      select: { office: true, citations: true, alliance: { select: allianceSelect } },
    },
    figures: {
      where: publicFigure,
      orderBy: { position: 'asc' },
      select: figureSelect,
    },
    honours: {
      where: { retiredAt: null, forum: publishedForum },
      orderBy: { position: 'asc' },
      select: {
        slug: true,
        title: true,
        state: true,
        citations: true,
        forum: { select: forumRefSelect },
      },
    },
  }) as const satisfies Prisma.OrganisationSelect
type DetailRow = Prisma.OrganisationGetPayload<{ select: ReturnType<typeof detailSelect> }>

/** One organisation with everything it is tied to; null when there is none to show. One query. */
export async function getOrganisation(
  slug: string,
  { now }: { now: Date },
): Promise<OrganisationDetail | null> {
  const row = await db.organisation.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, ...publicOrganisation(now) },
    select: detailSelect(now),
  })
  return row && toDetail(row)
}

function toDetail(row: DetailRow): OrganisationDetail {
  const participations = row.participations.map(toParticipation)
  const people = row.titles.map(toTitleHolder)
  const agreements = row.parties.map(({ agreement, citations, ...party }) => ({
    ...party,
    agreement: toAgreementRef(agreement),
    forum: agreement.forum && toForumRef(agreement.forum),
    citations: toCitations(citations),
  }))
  const forums = [...participations, ...people, ...agreements].flatMap(({ forum }) => forum ?? [])
  return {
    ...toOrganisationRef(row),
    picture: toPictureOrNull(row.picture),
    kind: row.kind,
    country: row.country,
    city: toRefOrNull(row.city),
    isJoint: row.isJoint,
    description: toTextOrNull(row.description),
    doubt: toTextOrNull(row.doubt),
    citations: toCitations(row.citations),
    isSample: isOnlyInSamples(forums),
    parents: parentChain(row.parent),
    departments: row.departments.map(toDepartment),
    aliases: row.aliases.map((alias) => ({
      ...alias,
      doubt: toTextOrNull(alias.doubt),
      citations: toCitations(alias.citations),
    })),
    participations,
    people: people.sort((a, b) => latestForumFirst(a.forum, b.forum)),
    agreements: agreements.sort((a, b) =>
      (b.agreement.signedOn?.on ?? '').localeCompare(a.agreement.signedOn?.on ?? ''),
    ),
    outcomes: row.outcomes.map(({ forum, verb, citations, ...outcome }) => ({
      ...toOutcomeRef(outcome),
      forum: toForumRef(forum),
      verb: toText(verb),
      citations: toCitations(citations),
    })),
    alliances: alliancesOf(row),
    figures: row.figures.map(toFigure),
    honours: row.honours.map((honour) => ({
      ...honour,
      title: toText(honour.title),
      forum: toForumRef(honour.forum),
      citations: toCitations(honour.citations),
    })),
  }
}

const toTitleHolder = ({ appearance, ...title }: DetailRow['titles'][number]): TitleHolder => ({
  person: toPersonRef(appearance.person),
  role: appearance.role,
  forum: toForumRef(appearance.forum),
  title: toTitle(title),
})

function toDepartment(row: DetailRow['departments'][number]): Department {
  const forums = [
    ...row.participations.map(({ forum }) => toForumRef(forum)),
    ...row.titles.map(({ appearance }) => toForumRef(appearance.forum)),
  ]
  return {
    ...toOrganisationRef(row),
    forums: [...new Map(forums.map((forum) => [forum.slug, forum])).values()].sort(
      latestForumFirst,
    ),
  }
}

type ParentRow = Prisma.OrganisationGetPayload<{ select: typeof organisationRefSelect }> & {
  parent?: ParentRow | null
}

const parentChain = (row: ParentRow | null | undefined): OrganisationDetail['parents'] =>
  row?.retiredAt === null ? [...parentChain(row.parent), toOrganisationRef(row)] : []

function alliancesOf(row: DetailRow): AllianceTie[] {
  const tie = (alliance: AllianceRow, how: AllianceTie['tie']): AllianceTie => ({
    alliance: { ...toRef(alliance.organisation), slug: alliance.slug },
    tie: how,
    office: null,
    citations: toCitations(alliance.citations),
  })
  return [
    ...(row.alliance && row.alliance.retiredAt === null ? [tie(row.alliance, 'body')] : []),
    ...row.founded.map((alliance) => tie(alliance, 'founder')),
    ...row.memberships.map(({ alliance, office, citations }) => ({
      ...tie(alliance, 'member'),
      office: toTextOrNull(office),
      citations: toCitations(citations),
    })),
  ]
}

/** Every organisation that may be shown, with its roles and forums; in no order. One query. */
export async function listOrganisations({ now }: { now: Date }): Promise<OrganisationEntry[]> {
  const inForum = { forum: { select: { slug: true, isSample: true } } } as const
  const rows = await db.organisation.findMany({
    relationLoadStrategy: 'join',
    where: publicOrganisation(now),
    select: {
      ...organisationRefSelect,
      picture: { select: pictureSelect },
      kind: true,
      country: true,
      isJoint: true,
      participations: { where: publicParticipation, select: { role: true, ...inForum } },
      titles: {
        where: { appearance: publicAppearance(now) },
        select: { appearance: { select: inForum } },
      },
      parties: {
        where: { agreement: openAgreement(now) },
        select: { agreement: { select: inForum } },
      },
    },
  })
  return rows.map(({ participations, titles, parties, ...row }) => {
    const forums = [
      ...participations.map(({ forum }) => forum),
      ...titles.map(({ appearance }) => appearance.forum),
      ...parties.flatMap(({ agreement }) => agreement.forum ?? []),
    ]
    return {
      ...toOrganisationRef(row),
      picture: toPictureOrNull(row.picture),
      kind: row.kind,
      country: row.country,
      isJoint: row.isJoint,
      isSample: isOnlyInSamples(forums),
      roles: participations.map(({ role }) => role).sort(compareRoles),
      forums: [...new Set(forums.map(({ slug }) => slug))],
    }
  })
}

/** Where the old address of a body leads that was merged into another; null where it leads nowhere. One query. */
export async function movedOrganisation(
  slug: string,
  { now }: { now: Date },
): Promise<string | null> {
  const row = await db.organisation.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, mergedInto: publicOrganisation(now) },
    select: { mergedInto: { select: { slug: true } } },
  })
  return row?.mergedInto?.slug ?? null
}

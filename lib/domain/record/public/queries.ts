import 'server-only'
import type { Prisma } from '#prisma/generated/client.ts'

/**
 * What anybody may read, said once for pages, open data and the sitemap. Each part is filtered by
 * itself: a draft forum, a retired record or an agreement under embargo must not show through a person,
 * an organisation, a list or a count.
 */
export const notRetired = { retiredAt: null } as const

/** Readers see what is published and not retired. */
export const publishedForum = {
  state: { in: ['published', 'archived'] },
  ...notRetired,
} satisfies Prisma.ForumWhereInput

/** An agreement that is not signed, or under embargo, leaks nowhere: not in a list, a count, a page or the API. */
export const openAgreement = (now: Date) =>
  ({
    ...notRetired,
    state: 'signed',
    OR: [{ embargoedUntil: null }, { embargoedUntil: { lte: now } }],
    AND: [{ OR: [{ forumId: null }, { forum: publishedForum }] }],
  }) satisfies Prisma.AgreementWhereInput

/** Appearances that show nothing which is not public itself. */
export const publicAppearance = (now: Date) =>
  ({
    forum: publishedForum,
    person: notRetired,
    AND: [
      { OR: [{ agreementId: null }, { agreement: openAgreement(now) }] },
      { OR: [{ sessionId: null }, { session: notRetired }] },
      { OR: [{ outcomeId: null }, { outcome: notRetired }] },
    ],
  }) satisfies Prisma.AppearanceWhereInput

export const publicParticipation = {
  forum: publishedForum,
  organisation: notRetired,
  AND: [
    { OR: [{ sessionId: null }, { session: notRetired }] },
    { OR: [{ outcomeId: null }, { outcome: notRetired }] },
    { OR: [{ infrastructureId: null }, { infrastructure: notRetired }] },
  ],
} satisfies Prisma.ParticipationWhereInput

/** A list says how many there are: that of an agreement under embargo gives the agreement away. */
export const publicStatedList = (now: Date) =>
  ({
    forum: publishedForum,
    AND: [
      { OR: [{ agreementId: null }, { agreement: openAgreement(now) }] },
      { OR: [{ sessionId: null }, { session: notRetired }] },
      { OR: [{ outcomeId: null }, { outcome: notRetired }] },
    ],
  }) satisfies Prisma.StatedListWhereInput

export const publicFigure = {
  ...notRetired,
  forum: publishedForum,
  AND: [
    { OR: [{ outcomeId: null }, { outcome: notRetired }] },
    { OR: [{ organisationId: null }, { organisation: notRetired }] },
    { OR: [{ infrastructureId: null }, { infrastructure: notRetired }] },
  ],
} satisfies Prisma.FigureWhereInput

/** What came of a forum that readers see. */
export const publicOutcome = {
  ...notRetired,
  forum: publishedForum,
} satisfies Prisma.OutcomeWhereInput

/**
 * A body that stands somewhere in the public record, or nowhere at all (a parent body). One that is
 * known only from a draft or an embargoed agreement does not exist for readers.
 */
export const publicOrganisation = (now: Date) =>
  ({
    ...notRetired,
    OR: [
      { participations: { some: publicParticipation } },
      { titles: { some: { appearance: publicAppearance(now) } } },
      { parties: { some: { agreement: openAgreement(now) } } },
      { outcomes: { some: publicOutcome } },
      { alliance: { ...notRetired, outcomes: { some: publicOutcome } } },
      { founded: { some: { ...notRetired, outcomes: { some: publicOutcome } } } },
      {
        participations: { none: {} },
        titles: { none: {} },
        parties: { none: {} },
        outcomes: { none: {} },
        OR: [{ alliance: null }, { alliance: { outcomes: { none: {} } } }],
      },
    ],
  }) satisfies Prisma.OrganisationWhereInput

/** An alliance is as public as its body: it has no name of its own. */
export const publicAlliance = (now: Date) =>
  ({ ...notRetired, organisation: publicOrganisation(now) }) satisfies Prisma.AllianceWhereInput

/** A place that the public record knows, or that it knows only as the frame of others (a province). */
export const publicCity = (now: Date) =>
  ({
    ...notRetired,
    OR: [
      { forums: { some: publishedForum } },
      { roles: { some: { forum: publishedForum } } },
      { agreements: { some: openAgreement(now) } },
      { organisations: { some: publicOrganisation(now) } },
      { parts: { some: notRetired } },
      {
        forums: { none: {} },
        roles: { none: {} },
        agreements: { none: {} },
        organisations: { none: {} },
      },
    ],
  }) satisfies Prisma.CityWhereInput

/** Either side of a membership may be unnamed, none may be retired. */
export const publicMembership = (now: Date) =>
  ({
    alliance: publicAlliance(now),
    AND: [
      { OR: [{ personId: null }, { person: notRetired }] },
      { OR: [{ organisationId: null }, { organisation: notRetired }] },
    ],
  }) satisfies Prisma.AllianceMemberWhereInput

/** Somebody who stands in the public record: a person known only from an embargoed agreement does not. */
export const publicPerson = (now: Date) =>
  ({
    ...notRetired,
    OR: [
      { appearances: { some: publicAppearance(now) } },
      { memberships: { some: publicMembership(now) } },
    ],
  }) satisfies Prisma.PersonWhereInput

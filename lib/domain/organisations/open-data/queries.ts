import 'server-only'
import { afterSlug, refSelection, sessionSelection } from '#lib/domain/open-data/queries.ts'
import {
  openAgreement,
  publicOrganisation,
  publicParticipation,
} from '#lib/domain/record/public/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { CursorKey } from '#lib/platform/http/cursor.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type Shown = {
  participations: Prisma.ParticipationWhereInput
  agreements: Prisma.AgreementWhereInput
}

function selection({ participations, agreements }: Shown) {
  return {
    slug: true,
    name: true,
    latinAsPrinted: true,
    kind: true,
    country: true,
    city: { select: refSelection },
    parent: { select: refSelection },
    isJoint: true,
    aliases: {
      select: { text: true, kind: true, doubt: true, citations: true },
      orderBy: { position: 'asc' },
    },
    description: true,
    alliance: { select: { slug: true, retiredAt: true } },
    participations: {
      where: participations,
      select: {
        forum: { select: { slug: true } },
        role: true,
        session: { select: sessionSelection },
        outcome: { select: { slug: true } },
        infrastructure: { select: { slug: true } },
        asPrinted: true,
        remark: true,
        doubt: true,
        citations: true,
      },
      orderBy: [{ forum: { slug: 'asc' } }, { role: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    },
    parties: {
      where: { agreement: agreements },
      select: { agreement: { select: { slug: true } } },
      orderBy: { agreement: { slug: 'asc' } },
    },
    doubt: true,
    citations: true,
  } as const satisfies Prisma.OrganisationSelect
}

export type OpenOrganisationRow = Prisma.OrganisationGetPayload<{
  select: ReturnType<typeof selection>
}>

/**
 * Organisations of the public record by slug. With `forumId` only those that take part in that forum
 * or are parties to an agreement of it, with that part of their record. One query.
 */
export function listOrganisationsForOpenData(
  { forumId, now }: { forumId?: string; now: Date },
  after: CursorKey | null,
  take: number,
): Promise<OpenOrganisationRow[]> {
  const here = forumId === undefined ? {} : { forumId }
  const shown = {
    participations: { ...publicParticipation, ...here },
    agreements: { ...openAgreement(now), ...here },
  }
  const takesPart: Prisma.OrganisationWhereInput = {
    OR: [
      { participations: { some: shown.participations } },
      { parties: { some: { agreement: shown.agreements } } },
    ],
  }
  return db.organisation.findMany({
    relationLoadStrategy: 'join',
    where: {
      AND: [publicOrganisation(now), forumId === undefined ? {} : takesPart, afterSlug(after)],
    },
    select: selection(shown),
    orderBy: { slug: 'asc' },
    take,
  })
}

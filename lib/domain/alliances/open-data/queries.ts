import 'server-only'
import { afterSlug, refSelection } from '#lib/domain/open-data/queries.ts'
import {
  publicAlliance,
  publicMembership,
  publicOutcome,
} from '#lib/domain/record/public/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { CursorKey } from '#lib/platform/http/cursor.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const selection = (now: Date) =>
  ({
    slug: true,
    organisation: { select: refSelection },
    founder: { select: refSelection },
    purpose: true,
    description: true,
    points: true,
    joiningProcedure: true,
    memberCountAsPrinted: true,
    services: {
      select: { name: true, asPrinted: true, state: true, citations: true },
      orderBy: { position: 'asc' },
    },
    members: {
      where: publicMembership(now),
      select: {
        person: { select: refSelection },
        organisation: { select: refSelection },
        office: true,
        asPrinted: true,
        citations: true,
      },
      orderBy: { position: 'asc' },
    },
    outcomes: {
      where: publicOutcome,
      select: { slug: true },
      orderBy: { slug: 'asc' },
    },
    doubt: true,
    citations: true,
  }) as const satisfies Prisma.AllianceSelect

export type OpenAllianceRow = Prisma.AllianceGetPayload<{ select: ReturnType<typeof selection> }>

/** Alliances by slug; one query. */
export function listAlliancesForOpenData(
  { now }: { now: Date },
  after: CursorKey | null,
  take: number,
): Promise<OpenAllianceRow[]> {
  return db.alliance.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [publicAlliance(now), afterSlug(after)] },
    select: selection(now),
    orderBy: { slug: 'asc' },
    take,
  })
}

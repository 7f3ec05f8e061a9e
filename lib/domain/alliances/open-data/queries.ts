import 'server-only'
import { afterSlug, notRetired, refSelection } from '#lib/domain/open-data/queries.ts'
import { publishedForum } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { CursorKey } from '#lib/platform/http/cursor.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const selection = {
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
    where: {
      AND: [
        { OR: [{ personId: null }, { person: notRetired }] },
        { OR: [{ organisationId: null }, { organisation: notRetired }] },
      ],
    },
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
    where: { ...notRetired, forum: publishedForum },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  },
  doubt: true,
  citations: true,
} as const satisfies Prisma.AllianceSelect

export type OpenAllianceRow = Prisma.AllianceGetPayload<{ select: typeof selection }>

/** Alliances by slug; one query. */
export function listAlliancesForOpenData(
  after: CursorKey | null,
  take: number,
): Promise<OpenAllianceRow[]> {
  return db.alliance.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [notRetired, { organisation: notRetired }, afterSlug(after)] },
    select: selection,
    orderBy: { slug: 'asc' },
    take,
  })
}

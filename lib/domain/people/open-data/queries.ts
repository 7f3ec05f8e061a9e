import 'server-only'
import { afterSlug, sessionSelection, titleSelection } from '#lib/domain/open-data/queries.ts'
import { notRetired, publicAppearance } from '#lib/domain/record/public/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { CursorKey } from '#lib/platform/http/cursor.ts'
import type { Prisma } from '#prisma/generated/client.ts'

function selection(appearances: Prisma.AppearanceWhereInput) {
  return {
    slug: true,
    name: true,
    latinAsPrinted: true,
    honorific: true,
    aliases: true,
    country: true,
    appearances: {
      where: appearances,
      select: {
        forum: { select: { slug: true } },
        role: true,
        session: { select: sessionSelection },
        agreement: { select: { slug: true } },
        party: { select: { asPrinted: true } },
        outcome: { select: { slug: true } },
        nameAsPrinted: true,
        titles: titleSelection,
        remark: true,
        doubt: true,
        citations: true,
      },
      orderBy: [{ forum: { slug: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
    },
    doubt: true,
    citations: true,
  } as const satisfies Prisma.PersonSelect
}

export type OpenPersonRow = Prisma.PersonGetPayload<{ select: ReturnType<typeof selection> }>

/**
 * People who appear in the public record, by slug; with `forumId` only those of that forum, and of
 * their appearances only those there. One query.
 */
export function listPeopleForOpenData(
  { forumId, now }: { forumId?: string; now: Date },
  after: CursorKey | null,
  take: number,
): Promise<OpenPersonRow[]> {
  const shown = { ...publicAppearance(now), ...(forumId === undefined ? {} : { forumId }) }
  return db.person.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [notRetired, { appearances: { some: shown } }, afterSlug(after)] },
    select: selection(shown),
    orderBy: { slug: 'asc' },
    take,
  })
}

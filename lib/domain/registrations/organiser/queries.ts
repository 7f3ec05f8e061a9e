import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import { termsSelect } from '../queries.ts'
import { toTerms } from '../utils.ts'
import type { ForumRegistration } from './types.ts'

/** How a forum's registration stands; null where there is no such forum. Published or not: its organiser asks. */
export async function getForumRegistration(slug: string): Promise<ForumRegistration | null> {
  const forum = await db.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { slug },
    select: termsSelect,
  })
  if (!forum) return null
  const where = { forumId: forum.id }
  const [counts, pending] = await Promise.all([
    db.registration.groupBy({ by: ['status'], where, _count: true }),
    db.registration.findMany({
      relationLoadStrategy: 'join',
      where: { ...where, status: 'pending' },
      orderBy: [{ createdAt: 'asc' }, { seq: 'asc' }],
      select: {
        code: true,
        name: true,
        organisation: true,
        createdAt: true,
        ticketType: { select: { slug: true } },
      },
    }),
  ])
  return {
    forumId: forum.id,
    timeZone: forum.timeZone,
    terms: toTerms(forum),
    ticketTypes: forum.ticketTypes.map((type) => ({ ...type, name: toText(type.name) })),
    counts: Object.fromEntries(counts.map(({ status, _count }) => [status, _count])),
    pending: pending.map(({ ticketType, ...row }) => ({ ...row, ticketType: ticketType.slug })),
  }
}

/** Whose registration bears this code, as it is said over the phone: any case, with spaces and hyphens. */
export async function getRegistrationByCode(
  said: string,
): Promise<{ id: string; forumId: string; code: string } | null> {
  const code = said.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
  return db.registration.findUnique({
    where: { code },
    select: { id: true, forumId: true, code: true },
  })
}

import 'server-only'
import { notRetired, publishedForum } from '#lib/domain/record/public/queries.ts'
import { forumRefSelect, refSelect, toForumRef, toRef } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { CityRole } from '#prisma/generated/enums.ts'
import type { ProgrammeCities } from './types.ts'

const ROLES: readonly CityRole[] = ['comprehensive_pilot', 'specialised_pilot', 'practice_case']

/** The cities of every programme, in the order of the sources. One query. */
export async function listProgrammeCities(): Promise<ProgrammeCities[]> {
  const rows = await db.cityParticipation.findMany({
    relationLoadStrategy: 'join',
    where: { forum: publishedForum, city: notRetired },
    orderBy: [{ forumId: 'asc' }, { position: 'asc' }],
    select: {
      role: true,
      city: { select: { ...refSelect, isCity: true } },
      forum: { select: forumRefSelect },
    },
  })
  const programmes = new Map<string, ProgrammeCities>()
  for (const { forum, role, city } of rows) {
    const programme = programmes.get(forum.slug) ?? {
      forum: toForumRef(forum),
      groups: ROLES.map((each) => ({ role: each, cities: [] })),
    }
    programme.groups
      .find((group) => group.role === role)
      ?.cities.push({ ...toRef(city), isCity: city.isCity })
    programmes.set(forum.slug, programme)
  }
  return [...programmes.values()].map((programme) => ({
    ...programme,
    groups: programme.groups.filter((group) => group.cities.length > 0),
  }))
}

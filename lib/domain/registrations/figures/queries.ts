import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import { ORGANISATIONS_SHOWN } from './constants.ts'
import type { RegistrationFigures } from './types.ts'

type Organisation = { name: string | null; count: number; total: number }

/** A forum's registrations in numbers. Five queries, however many there are. */
export async function getRegistrationFigures({
  forumId,
}: {
  forumId: string
}): Promise<RegistrationFigures> {
  const [days, types, statuses, organisations, arrivals] = await Promise.all([
    db.$queryRaw<{ day: string; count: number }[]>`
      SELECT to_char(r."createdAt" AT TIME ZONE forum."timeZone", 'YYYY-MM-DD') AS day, count(*)::int AS count
        FROM registration AS r JOIN forum ON forum.id = r."forumId"
       WHERE r."forumId" = ${forumId}::uuid GROUP BY 1 ORDER BY 1`,
    db.ticketType.findMany({
      where: { forumId },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
      select: { id: true, slug: true, name: true, capacity: true },
    }),
    db.$queryRaw<{ ticketTypeId: string; status: RegistrationStatus; count: number }[]>`
      SELECT "ticketTypeId", status, count(*)::int AS count
        FROM registration WHERE "forumId" = ${forumId}::uuid GROUP BY 1, 2`,
    db.$queryRaw<Organisation[]>`
      SELECT organisation AS name, count(*)::int AS count, (count(*) OVER ())::int AS total
        FROM registration WHERE "forumId" = ${forumId}::uuid AND status NOT IN ('declined', 'cancelled')
       GROUP BY organisation ORDER BY 2 DESC, organisation COLLATE "zh-Hans-CN-x-icu" NULLS LAST LIMIT ${ORGANISATIONS_SHOWN}`,
    db.$queryRaw<{ minute: string; count: number }[]>`
      SELECT to_char(first.at AT TIME ZONE forum."timeZone", 'YYYY-MM-DD"T"HH24:MI') AS minute, count(*)::int AS count
        FROM (SELECT min(scan.at) AS at
                FROM check_in AS scan JOIN check_in_list AS list ON list.id = scan."listId"
               WHERE list."forumId" = ${forumId}::uuid AND list."sessionId" IS NULL
                 AND scan.direction = 'entry' AND scan."undoneAt" IS NULL
               GROUP BY scan."registrationId") AS first
        JOIN forum ON forum.id = ${forumId}::uuid
       GROUP BY 1 ORDER BY 1`,
  ])
  const byType = Map.groupBy(statuses, ({ ticketTypeId }) => ticketTypeId)
  return {
    days,
    types: types.map(({ id, ...type }) => ({
      ...type,
      name: toText(type.name),
      counts: Object.fromEntries(
        (byType.get(id) ?? []).map(({ status, count }) => [status, count]),
      ),
    })),
    organisations: organisations.map(({ name, count }) => ({ name, count })),
    furtherOrganisations: (organisations[0]?.total ?? 0) - organisations.length,
    arrivals,
  }
}

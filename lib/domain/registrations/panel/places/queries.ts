import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import { ticketTypeSelection } from '../../queries.ts'
import { WAITING_SHOWN } from '../constants.ts'
import type { OfForum, PlaceType, WaitingRegistration } from '../types.ts'

type WaitingRow = WaitingRegistration & { ticketTypeId: string }

/** The kinds of place of a forum, hidden ones too, in order; each with those who wait longest. Two queries. */
export async function listPlaceTypes({ forumId }: OfForum): Promise<PlaceType[]> {
  const [types, waiting] = await Promise.all([
    db.ticketType.findMany({
      where: { forumId },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
      select: { ...ticketTypeSelection, version: true },
    }),
    db.$queryRaw<WaitingRow[]>`
      SELECT "ticketTypeId", code, name, organisation, "createdAt"
        FROM (SELECT *, row_number() OVER (PARTITION BY "ticketTypeId" ORDER BY seq) AS place
                FROM registration WHERE "forumId" = ${forumId}::uuid AND status = 'waitlisted') AS r
       WHERE place <= ${WAITING_SHOWN}::int ORDER BY "ticketTypeId", seq`,
  ])
  const byType = Map.groupBy(waiting, ({ ticketTypeId }) => ticketTypeId)
  return types.map((type) => ({
    ...type,
    name: toText(type.name),
    beyond: Math.max(0, type.confirmed - type.capacity),
    waiting: (byType.get(type.id) ?? []).map(({ ticketTypeId: _, ...row }) => row),
  }))
}

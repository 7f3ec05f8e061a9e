import 'server-only'
import { db, type Tx } from '#lib/platform/db.ts'

/** The zone of a forum, on whose clock its programme stands. One query. */
export async function zoneOf(forumId: string): Promise<string> {
  const where = { id: forumId }
  const { timeZone } = await db.forum.findUniqueOrThrow({ where, select: { timeZone: true } })
  return timeZone
}

/**
 * Addresses of what became of these events at this forum, by the plans that were written there and not
 * taken back; the latest counts. One query, where there is an event.
 */
export async function findEvents(
  reader: Pick<Tx, '$queryRaw'>,
  forumId: string,
  events: readonly string[],
): Promise<Map<string, string>> {
  if (events.length === 0) return new Map()
  const rows = await reader.$queryRaw<{ event: string; slug: string }[]>`
    SELECT DISTINCT ON (row ->> 'event') row ->> 'event' AS event, row ->> 'slug' AS slug
      FROM import_batch AS batch, jsonb_array_elements(batch.plan) AS row
     WHERE batch."forumId" = ${forumId}::uuid AND batch.kind = 'session' AND batch.state = 'applied'
       AND row ->> 'event' = ANY(${[...events]}::text[]) AND row ->> 'slug' IS NOT NULL
     ORDER BY row ->> 'event', batch."decidedAt" DESC, batch.id`
  return new Map(rows.map(({ event, slug }) => [event, slug]))
}

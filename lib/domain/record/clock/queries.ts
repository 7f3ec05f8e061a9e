import 'server-only'
import { db } from '#lib/platform/db.ts'

/** The zone in which a forum's days begin and its times are written. One query. */
export async function getForumZone(forumId: string): Promise<string> {
  const { timeZone } = await db.forum.findUniqueOrThrow({
    where: { id: forumId },
    select: { timeZone: true },
  })
  return timeZone
}

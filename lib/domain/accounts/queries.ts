import 'server-only'
import { db } from '#lib/platform/db.ts'

/** The id of a forum, published or not; what may be done there is decided by a gate. */
export async function getForumId(slug: string): Promise<string | null> {
  const forum = await db.forum.findUnique({ where: { slug }, select: { id: true } })
  return forum?.id ?? null
}

/** The id of an alliance. */
export async function getAllianceId(slug: string): Promise<string | null> {
  const alliance = await db.alliance.findUnique({ where: { slug }, select: { id: true } })
  return alliance?.id ?? null
}

import 'server-only'
import { publishedForum } from '#lib/domain/record/public/queries.ts'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { KeptSession } from '../publishing/types.ts'
import type { ListedVersion, ReadVersion } from './types.ts'
import { differencesOf } from './utils.ts'

const listed = { number: true, publishedAt: true } as const

/**
 * The versions of a programme that readers see, the latest first, without their reasons: those are the
 * organisers' own. Null where there is no such forum to show. One query.
 */
export async function listReadVersions(
  slug: string,
): Promise<{ timeZone: string; versions: ListedVersion[] } | null> {
  const row = await db.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, ...publishedForum },
    select: {
      timeZone: true,
      programmeVersions: { orderBy: { number: 'desc' }, select: listed },
    },
  })
  return row && { timeZone: row.timeZone, versions: row.programmeVersions }
}

/** A version as readers saw it, with what differs from the one before; null where there is none to show. One query. */
export async function getReadVersion(slug: string, number: number): Promise<ReadVersion | null> {
  const row = await db.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, ...publishedForum, programmeVersions: { some: { number } } },
    select: {
      timeZone: true,
      rooms: { select: { slug: true, name: true } },
      programmeVersions: {
        where: { number: { in: [number - 1, number, number + 1] } },
        select: { ...listed, sessions: true },
      },
    },
  })
  const at = (one: number) => row?.programmeVersions.find((version) => version.number === one)
  const version = at(number)
  if (!row || !version) return null
  const before = at(number - 1)
  const sessionsOf = (one: typeof version) => one.sessions as unknown as KeptSession[]
  const sessions = sessionsOf(version)
  return {
    ...{ number, publishedAt: version.publishedAt, sessions },
    replacedAt: at(number + 1)?.publishedAt ?? null,
    timeZone: row.timeZone,
    rooms: new Map(row.rooms.map((room) => [room.slug, toText(room.name)])),
    differences: before ? differencesOf(sessionsOf(before), sessions) : null,
  }
}

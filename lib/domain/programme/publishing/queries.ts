import 'server-only'
import { db, type Tx } from '#lib/platform/db.ts'
import type { DraftSession } from '../types.ts'
import type { ProgrammeVersion, SessionDiff } from './types.ts'

const versionSelect = { number: true, publishedAt: true, reason: true, changes: true } as const
type Row = { number: number; publishedAt: Date; reason: string | null; changes: unknown }
const toVersion = (row: Row): ProgrammeVersion => ({
  ...row,
  changes: row.changes as SessionDiff[],
})

/** Every version of a programme, the latest first. One query. */
export async function listProgrammeVersions(forumId: string): Promise<ProgrammeVersion[]> {
  const rows = await db.programmeVersion.findMany({
    where: { forumId },
    orderBy: { number: 'desc' },
    select: versionSelect,
  })
  return rows.map(toVersion)
}

/** Of everybody named in these, who has become one with whom, by slug. One query. */
export async function listMoved(
  reader: Pick<Tx, 'person'>,
  drafts: readonly Pick<DraftSession, 'people'>[],
): Promise<Map<string, string>> {
  const slugs = drafts.flatMap(({ people }) => people.map(({ person }) => person))
  const rows = await reader.person.findMany({
    relationLoadStrategy: 'join',
    where: { slug: { in: [...new Set(slugs)] }, mergedIntoId: { not: null } },
    select: { slug: true, mergedInto: { select: { slug: true } } },
  })
  return new Map(rows.map(({ slug, mergedInto }) => [slug, mergedInto?.slug ?? slug]))
}

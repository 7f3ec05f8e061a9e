import 'server-only'
import { SPEAKING_ROLES } from '#lib/domain/programme/constants.ts'
import { getProgramme } from '#lib/domain/programme/queries.ts'
import type { Programme } from '#lib/domain/programme/types.ts'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { CopySource } from '../types.ts'
import { wantedParts } from './utils.ts'

const sourceSelect = {
  id: true,
  slug: true,
  name: true,
  shortName: true,
  kind: true,
  motif: true,
  mode: true,
  timeZone: true,
  edition: true,
  capacity: true,
  startsOn: true,
  startPrecision: true,
  endsOn: true,
  endPrecision: true,
  city: { select: { slug: true, retiredAt: true } },
  registrationSettings: { select: { id: true } },
  _count: {
    select: {
      rooms: true,
      participations: { where: { outcomeId: null, infrastructureId: null } },
      // Who stood at the forum as a whole; who signs or witnesses does so in agreements.
      appearances: {
        where: {
          ...{ sessionId: null, agreementId: null, outcomeId: null },
          role: { in: SPEAKING_ROLES },
        },
      },
    },
  },
} as const

type Reader = Pick<Tx, 'forum' | 'forumSession' | 'person'>

/** A forum with its programme, to be copied; null where there is none. Three queries, four where people are only drafted. */
export async function getCopied(forumId: string, reader: Reader = db) {
  const row = await reader.forum.findUnique({
    relationLoadStrategy: 'join',
    where: { id: forumId },
    select: sourceSelect,
  })
  const programme = row && (await getProgramme(forumId, reader))
  if (!row || !programme) return null
  const first = toPartialDate(row.startsOn, row.startPrecision)
  const last = toPartialDate(row.endsOn, row.endPrecision)
  const days = {
    firstDay: first?.precision === 'day' ? first.on : null,
    lastDay: last?.precision === 'day' ? last.on : null,
  }
  return { row, programme, days }
}
export type Copied = NonNullable<Awaited<ReturnType<typeof getCopied>>>

/** As the form that copies it shows it. */
export async function getCopySource(forumId: string): Promise<CopySource | null> {
  const copied = await getCopied(forumId)
  return copied && toSource(copied)
}

function toSource({ row, programme, days }: Copied): CopySource {
  const parts = wantedParts(programme.sessions, 'all')
  return {
    slug: row.slug,
    name: toText(row.name),
    shortName: toTextOrNull(row.shortName),
    edition: row.edition,
    ...days,
    counts: {
      rooms: row._count.rooms,
      parts: parts.length,
      blocks: wantedParts(programme.sessions, 'blocks').length,
      people: row._count.appearances + countPeople(parts),
      organisations: row._count.participations,
    },
    takesRegistrations: row.registrationSettings !== null,
  }
}

const countPeople = (parts: Programme['sessions']) =>
  parts.reduce((sum, { people }) => sum + people.length, 0)

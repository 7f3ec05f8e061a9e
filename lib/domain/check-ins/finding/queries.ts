import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import { toSimplified, toTraditional } from '#lib/platform/i18n/traditional.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import { MATCHES_MAX } from '../constants.ts'
import type { Guest } from '../types.ts'

export type Match = Guest & { status: RegistrationStatus; hasEntered: boolean }

type Row = Omit<Match, 'ticketType'> & { ticketType: Prisma.JsonValue }

/**
 * Who may be meant at the door: by the code of a registration, the last four digits of a telephone, or
 * a part of the name in whichever script. Those who have a place first; at most a dozen.
 */
export async function findComers(
  { forumId, listId }: { forumId: string; listId: string },
  words: string,
): Promise<Match[]> {
  const typed = words.normalize('NFKC').trim()
  if (typed === '') return []
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id AS "registrationId", r.name, r.organisation, type.name AS "ticketType", r.status,
           EXISTS (SELECT 1 FROM check_in AS scan
                    WHERE scan."listId" = ${listId}::uuid AND scan."registrationId" = r.id AND scan.direction = 'entry' AND scan."undoneAt" IS NULL) AS "hasEntered"
      FROM registration AS r JOIN ticket_type AS type ON type.id = r."ticketTypeId"
     WHERE r."forumId" = ${forumId}::uuid AND r."erasedAt" IS NULL AND ${isMeant(typed)}
     ORDER BY r.status NOT IN ('confirmed', 'attended'), r.name, r.seq LIMIT ${MATCHES_MAX}`
  return rows.map((row) => ({ ...row, ticketType: toText(row.ticketType) }))
}

function isMeant(typed: string): Prisma.Sql {
  if (/^\d{4}$/.test(typed)) {
    return Prisma.sql`right(regexp_replace(r.phone, '\\D', '', 'g'), 4) = ${typed}`
  }
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase()
  const name = comparable(typed)
  const spellings = [...new Set([name, toSimplified(name), toTraditional(name)])]
  return Prisma.sql`
    (r.code = ${code}
     OR EXISTS (SELECT 1 FROM unnest(${spellings}::text[]) AS spelling
                 WHERE strpos(replace(lower(normalize(r.name, NFKC)), ' ', ''), spelling) > 0))`
}

const comparable = (text: string) => text.toLowerCase().replaceAll(/\s/g, '')

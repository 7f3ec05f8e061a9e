import 'server-only'
import { db, type Tx } from '#lib/platform/db.ts'
import { spells, typedPinyin } from '#lib/platform/i18n/pinyin.ts'
import { toSimplified, toTraditional } from '#lib/platform/i18n/traditional.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { RegistrationFilter } from '../types.ts'

type Reader = Pick<Tx, '$queryRaw'>

/** What a filter asks of a registration `r` and its kind of place `type`. One query where Latin letters are looked for. */
export async function matching(
  forumId: string,
  { words, status, ticketType, hasArrived, from, until }: RegistrationFilter,
  reader: Reader = db,
): Promise<Prisma.Sql> {
  const parts = [Prisma.sql`r."forumId" = ${forumId}::uuid`]
  if (status !== null) parts.push(Prisma.sql`r.status = ${status}::"RegistrationStatus"`)
  if (ticketType !== null) parts.push(Prisma.sql`type.slug = ${ticketType}`)
  if (hasArrived !== null) parts.push(Prisma.sql`(r.status = 'attended') = ${hasArrived}::boolean`)
  if (from !== null) parts.push(Prisma.sql`r."createdAt" >= ${dayBegins(forumId, from, 0)}`)
  if (until !== null) parts.push(Prisma.sql`r."createdAt" < ${dayBegins(forumId, until, 1)}`)
  if (words !== null) parts.push(await isMeant(forumId, words, reader))
  return Prisma.join(parts, ' AND ')
}

/** The first instant of a day, on the clock of the forum's own zone. */
const dayBegins = (forumId: string, day: string, plus: number) => Prisma.sql`
  (SELECT (${day}::date + ${plus}::int)::timestamp AT TIME ZONE "timeZone" FROM forum WHERE id = ${forumId}::uuid)`

const digitsOf = (text: string) => text.replaceAll(/\D/g, '')

/** Of somebody whose data was erased nothing is left to be found by but the code. */
async function isMeant(forumId: string, words: string, reader: Reader): Promise<Prisma.Sql> {
  const typed = words.normalize('NFKC').trim()
  const ways = [Prisma.sql`r.code = ${typed.replaceAll(/[\s-]/g, '').toUpperCase()}`]
  const digits = digitsOf(typed)
  if (/^\+?[\d ()./-]+$/.test(typed) && digits.length >= 4) ways.push(hasPhone(digits))
  else {
    ways.push(hasPart(typed))
    ways.push(Prisma.sql`strpos(r."emailNorm", ${typed.toLowerCase()}) > 0`)
    const letters = typedPinyin(typed)
    const ids = letters === null ? [] : await spelled(forumId, letters, reader)
    if (ids.length > 0) ways.push(Prisma.sql`r.id = ANY(${ids}::uuid[])`)
  }
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`
}

/** Four digits are the last ones; more of them stand anywhere in the number. */
function hasPhone(digits: string): Prisma.Sql {
  const own = Prisma.sql`regexp_replace(r.phone, '\\D', '', 'g')`
  return digits.length === 4
    ? Prisma.sql`right(${own}, 4) = ${digits}`
    : Prisma.sql`strpos(${own}, ${digits}) > 0`
}

/** Typed in either script it finds names in both. */
function hasPart(typed: string): Prisma.Sql {
  const part = typed.toLowerCase().replaceAll(/\s/g, '')
  const spellings = [...new Set([part, toSimplified(part), toTraditional(part)])]
  return Prisma.sql`
    EXISTS (SELECT 1 FROM unnest(${spellings}::text[]) AS spelling
             WHERE strpos(replace(lower(normalize(r.name, NFKC)), ' ', ''), spelling) > 0)`
}

/** Whose names are read as these letters. How a character is read the database does not know. */
async function spelled(forumId: string, letters: string, reader: Reader): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM registration WHERE "forumId" = ${forumId}::uuid AND octet_length(name) > length(name)`
  return rows.filter(({ name }) => spells(name, letters)).map(({ id }) => id)
}

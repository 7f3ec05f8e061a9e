import type { CheckInDirection } from '#prisma/generated/enums.ts'
import type { ListedStanding, ListedTicket, LocalScan, LocalVerdict } from './types.ts'

/** What a code of ours looks like (`lib/domain/tickets/utils.ts`); only the server knows whether it is one. */
const TOKEN = /^v1\.[\w-]{8}\.[\w-]{22}\.([\w-]{22})\.[\w-]{22}\.[\w-]{43}$/

/** The forum that a code names; null where it cannot be a ticket. */
export function forumOfToken(token: string): string | null {
  return TOKEN.exec(token)?.[1] ?? null
}

export type Known = {
  /** The forum of this door, as codes name it. */
  forum: string
  ticket: ListedTicket | undefined
  standing: ListedStanding | undefined
  /** Scans of this ticket at this list by this very phone. */
  own: readonly LocalScan[]
}

/** What a phone says of a code by itself, from the list that it took along and what it has scanned since. */
export function judgeAlone(token: string, direction: CheckInDirection, known: Known): LocalVerdict {
  const forum = forumOfToken(token)
  if (forum === null) return { kind: 'refused', reason: 'not_a_ticket' }
  if (forum !== known.forum) return { kind: 'refused', reason: 'other_forum' }
  const { ticket } = known
  if (ticket?.reason) return { kind: 'refused', reason: ticket.reason }
  const last = lastOf(known)
  if (last?.direction === direction) return { kind: 'already', at: last.at, device: last.device }
  return ticket ? { kind: 'ok' } : { kind: 'unknown' }
}

function lastOf({ standing, own }: Known) {
  const listed = standing?.direction ? standing : undefined
  const since = standing?.at ?? ''
  const mine = own
    .filter(({ said, at }) => (said === 'ok' || said === 'unknown') && at > since)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1)
  return mine ? { direction: mine.direction, at: mine.at, device: null } : listed
}

/** HH:MM at a zone that is so many minutes before UTC's clock. */
export function clockAt(at: string, offsetMinutes: number): string {
  return new Date(new Date(at).getTime() + offsetMinutes * 60_000).toISOString().slice(11, 16)
}

import type { CheckInDirection } from '#prisma/generated/enums.ts'
import type { DoorRefusal, ShownGuest } from '../types.ts'

/**
 * A ticket as a phone at the door keeps it: known by a hash of what its code says, with a box that only
 * the code itself opens. Whoever finds the phone learns no name from it.
 */
export type ListedTicket = {
  id: string
  /** Name and kind of place, sealed; null for who is not let in. */
  box: string | null
  reason: DoorRefusal | null
}

/** Where somebody stands at a list: the first scan of the latest turn; no direction where it was taken back. */
export type ListedStanding = {
  id: string
  direction: CheckInDirection | null
  at: string
  device: string
}

/** What a phone needs to judge by itself at one list. */
export type OfflineList = {
  /** The server's clock when this was read; later changes are asked for from here on. */
  asOf: string
  /** The forum as codes of tickets name it. */
  forum: string
  /** The forum's zone, in minutes before UTC's clock. */
  offsetMinutes: number
  tickets: ListedTicket[]
  standings: ListedStanding[]
}

/** What others have done at a list meanwhile, with its numbers as they are written. */
export type LiveDoor = {
  asOf: string
  arrived: string
  inside: string
  expected: string
  standings: ListedStanding[]
}

/** What a phone says by itself. Unknown: not on its list, to be judged once it is sent. */
export type LocalVerdict =
  | { kind: 'ok' }
  | { kind: 'already'; at: string; device: string | null }
  | { kind: 'refused'; reason: DoorRefusal }
  | { kind: 'unknown' }

/** A scan as a phone keeps it: until it is sent with its code, after that without. */
export type LocalScan = {
  nonce: string
  list: string
  ticket: string
  token: string | null
  direction: CheckInDirection
  at: string
  said: LocalVerdict['kind']
  /** It may have reached the server, so it is not for this phone alone to take back. */
  isTried: boolean
  isSent: boolean
}

/** What the door's screen shows of a scan that this phone has judged. */
export type LocalReply = {
  kind: 'local'
  nextNonce: string
  nonce: string
  verdict: LocalVerdict
  direction: CheckInDirection
  guest: ShownGuest | null
  /** HH:MM in the forum's zone. */
  at: string
  isUndoable: boolean
}

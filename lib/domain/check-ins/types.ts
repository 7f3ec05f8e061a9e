import type { PanelForum } from '#lib/domain/forums/panel/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { CheckInDirection } from '#prisma/generated/enums.ts'
import type { DOOR_REFUSALS } from './constants.ts'

export type DoorRefusal = (typeof DOOR_REFUSALS)[number]

/** As much of a person as a door needs. */
export type Guest = {
  registrationId: string
  name: string
  organisation: string | null
  ticketType: LocalizedText
}

/** When and where somebody was first scanned for this turn. */
export type FirstScan = { at: Date; device: string }

/** What a scan is answered with. One of many at once is `ok`; all others are `already`. */
export type CheckInAnswer =
  | {
      outcome: 'ok'
      checkInId: string
      direction: CheckInDirection
      guest: Guest
      /** The very same scan came before; nothing was done again. */
      isReplay: boolean
      first: FirstScan
    }
  | { outcome: 'already'; direction: CheckInDirection; guest: Guest; first: FirstScan }
  /** The guest where the ticket is one of this forum's. */
  | { outcome: 'refused'; reason: DoorRefusal; guest: Guest | null }

/** On whose behalf a door acts: its device, and the person who signed it in. */
export type DoorScope = {
  forumId: string
  deviceId: string
  /** For the audit: the account's id. */
  actor: string
}

/** One scan, or one choice among those who were found by name. */
export type Scan = {
  listId: string
  direction: CheckInDirection
  subject: { token: string } | { registrationId: string }
  nonce: string
  /** When it was scanned, on the server's clock as well as that can be known. */
  at: Date
}

/** One place of checking in, with its numbers. */
export type DoorList = {
  id: string
  /** Null for the forum's entrance. */
  session: { slug: string; title: LocalizedText } | null
  /** Who came in at least once. */
  arrived: number
  /** Who is in now: arrived and not gone. */
  inside: number
  /** Who may come: those with a place at the forum, or at the session where it has places. */
  expected: number
}

export type UndoRefusal = 'not_found' | 'too_late' | 'gone_on' | 'undone'

/** What the page of the door shows: this browser is a device, or may become one. */
export type DoorPage =
  | { kind: 'sign_in' }
  | {
      kind: 'door'
      forum: PanelForum
      deviceId: string
      deviceName: string
      lists: DoorList[]
      /** Where this device checks in now. */
      list: DoorList
      /** The number of the next scan. */
      nonce: string
    }

/** A person as the door's screen shows them, in the reader's language. */
export type ShownGuest = { name: string; organisation: string | null; ticketType: string }

/** What the door's screen shows of a scan; instants as HH:MM in the forum's zone. */
export type ScanReply =
  | {
      kind: 'ok'
      checkInId: string
      direction: CheckInDirection
      guest: ShownGuest
      at: string
    }
  | {
      kind: 'already'
      direction: CheckInDirection
      guest: ShownGuest
      at: string
      device: string
    }
  | { kind: 'refused'; reason: DoorRefusal; guest: ShownGuest | null }

/** What the door's screen shows after something was typed or scanned. */
export type DoorReply = { nextNonce: string } & (
  | ScanReply
  /** Several may be meant, or one who was not named by a code: the person at the door chooses. */
  | {
      kind: 'matches'
      matches: (ShownGuest & { registrationId: string; hasPlace: boolean; hasEntered: boolean })[]
    }
)

/** A browser at a door, as managers see it. */
export type Device = {
  id: string
  name: string
  /** Who signed it in; null once that person was erased. */
  person: string | null
  createdAt: Date
  lastSeenAt: Date
  revokedAt: Date | null
  /** It was not revoked, and its person may still check in. */
  isAlive: boolean
  /** Scans that it sent. */
  scans: number
}

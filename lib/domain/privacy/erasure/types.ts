/** That somebody was erased, without saying who. */
export type ErasureEntry = { subjectHash: string; erasedAt: Date }

/** What an erasure did. */
export type Erased = {
  hadAccount: boolean
  /** Registrations emptied, those cancelled by it included. */
  registrations: number
  cancelled: number
  files: number
}

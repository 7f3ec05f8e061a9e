import type { Published, PublishRefusal } from '../publishing/types.ts'

/** What somebody has asked to be published, as others look at it. */
export type ProgrammeRequest = {
  requestId: string
  /** Of the draft that was asked for; another one has to be asked for anew. */
  mark: number
  reason: string
  isQuiet: boolean
  askedAt: Date
  /** Account of whoever asked. */
  askedBy: string
  askedByName: string | null
}

/** The last request where it was sent back and nothing was asked for since. */
export type ReturnedRequest = { at: Date; by: string | null; note: string }

/** What waits to be looked at, or was sent back. */
export type Requests = { open: ProgrammeRequest | null; returned: ReturnedRequest | null }

export type ReviewRefusal = PublishRefusal | 'no_request' | 'own_request'

/** What came of publishing: a version, or a request for one. */
export type PublishOutcome = (Published & { kind: 'published' }) | { kind: 'asked' }

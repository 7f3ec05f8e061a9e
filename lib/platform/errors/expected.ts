/** What a core function answers when a rule of the product says no: a value, never an exception. */
export type Refused<R extends string = string> = { ok: false; reason: R }
export type Result<T, R extends string = string> = { ok: true; value: T } | Refused<R>

export function refused<R extends string>(reason: R): Refused<R> {
  return { ok: false, reason }
}

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/**
 * Nothing is recorded under this address, or it is not this reader's: both look alike. Routes answer
 * with 404, pages call notFound().
 */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  readonly slug: string

  constructor(slug: string) {
    super(`Nothing is recorded as ${JSON.stringify(slug.slice(0, 200))}`)
    this.slug = slug
  }
}

/** A gate says no. The reason is worded at the edge, in the reader's language. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: string
  /** Where waiting helps. */
  readonly retryAfterSeconds: number | undefined

  constructor(reason: string, retryAfterSeconds?: number) {
    super(`Refused: ${reason}`)
    this.reason = reason
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The closed list of errors that are part of normal work and are not logged as faults. */
export function isExpected(error: unknown): error is NotFound | Refusal {
  return error instanceof NotFound || error instanceof Refusal
}

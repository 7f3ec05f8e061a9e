import { isUnavailable } from './database.ts'

/**
 * Pages fail inside Next, which tells our server no more than the number under which it has logged
 * the error. Next's bundles hold a copy of this module of their own; the list is the process's.
 */
const KEY = Symbol.for('green-city-forums.request-errors')
const MOST = 1_000

type Shared = { [KEY]?: Set<string> }

function away(): Set<string> {
  const shared = globalThis as Shared
  shared[KEY] ??= new Set()
  return shared[KEY]
}

/** Remembers that it was the database that a request failed for; called by Next (instrumentation.ts). */
export function noteRequestError(error: unknown): void {
  const digest = (error as { digest?: unknown } | null)?.digest
  if (typeof digest !== 'string' || !isUnavailable(error)) return
  if (away().size >= MOST) away().clear()
  away().add(digest)
}

/** True where the error of this number was a database that did not answer: to be tried again. */
export function wasUnavailable(digest: string | undefined): boolean {
  return digest !== undefined && away().has(digest)
}

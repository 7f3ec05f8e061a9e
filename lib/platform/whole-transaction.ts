import 'server-only'
import { admitWrite } from './admission.ts'
import type { Db, Tx } from './db-client.ts'
import { retryConflicts } from './retry-conflicts.ts'

/** Carries out of a transaction what it answers when nothing of it is to stand. */
class RolledBack extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('nothing was written')
    this.answer = answer
  }
}

/** How long it may take, and wait for a connection, in milliseconds; the library's own where nothing is said. */
type Patience = { timeout?: number; maxWait?: number }

/**
 * Admitted, and tried again where another transaction was in the way, as every write; of one whose answer
 * is a refusal nothing stands, whatever it had written by then.
 */
export async function inWholeTransaction<T extends { ok: boolean }>(
  db: Pick<Db, '$transaction'>,
  work: (tx: Tx) => Promise<T>,
  patience: Patience = {},
): Promise<T> {
  try {
    return await admitWrite(() =>
      retryConflicts(() =>
        db.$transaction(async (tx) => {
          const answer = await work(tx)
          if (!answer.ok) throw new RolledBack(answer)
          return answer
        }, patience),
      ),
    )
  } catch (error) {
    if (error instanceof RolledBack) return error.answer as T
    throw error
  }
}

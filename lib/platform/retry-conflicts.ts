import { setTimeout as pause } from 'node:timers/promises'
import { isConflict } from './errors/database.ts'

const ATTEMPTS = 5
/** The longest pause before the second attempt; twice as long before each further one. */
const FIRST_PAUSE_MS = 20

/**
 * Runs one transaction, and runs it again where the database broke it off for the sake of another
 * (a deadlock, or a snapshot that was overtaken): nothing of it stands then, and the same may succeed
 * in a moment. Pauses by chance between none and the longest, so that two who met do not meet again.
 * Only for work that touches nothing but the database: whatever else it did would be done again.
 */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** (attempt - 1))
    }
  }
}

/** Too many wait already, or the wait was too long; nothing was begun. */
export class Busy extends Error {
  override readonly name = 'Busy'
  readonly retryAfterSeconds = 2
}

export type Admission = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Lets `atOnce` pieces of work run at a time and the others wait in line, first come first served.
 * Throws Busy, before the work has begun, where the line or the wait is too long. Not to be nested:
 * work that waits for a second turn could wait for itself.
 */
export function createAdmission(limits: {
  atOnce: number
  waiting: number
  waitMs: number
}): Admission {
  const line: (() => void)[] = []
  let running = 0

  async function turn(): Promise<void> {
    if (running < limits.atOnce) {
      running += 1
      return
    }
    if (line.length >= limits.waiting) throw new Busy('too many are waiting')
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const mine = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => {
      const place = line.indexOf(mine)
      if (place === -1) return
      line.splice(place, 1)
      reject(new Busy('waited too long'))
    }, limits.waitMs)
    line.push(mine)
    return promise
  }

  return async (work) => {
    await turn()
    try {
      return await work()
    } finally {
      // The turn is handed on, not given back: nobody slips in before those who wait.
      const next = line.shift()
      if (next) next()
      else running -= 1
    }
  }
}

// Next bundles this module more than once; all of them share one pool of connections.
const shared = globalThis as typeof globalThis & { gcfWrites?: Admission }
shared.gcfWrites ??= createAdmission({ atOnce: 6, waiting: 5_000, waitMs: 15_000 })

/**
 * The line for writes that come in crowds. It is shorter than the pool of connections (10), so that
 * a crowd waits here, where waiting costs nothing, and readers still find a connection.
 */
export const admitWrite: Admission = shared.gcfWrites

import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long work that is in no hurry keeps others waiting, and how long it waits for them in return, in milliseconds. */
const TURN_MS = 2
const REST_MS = 4

/** How long the process has had something to do; waiting for the database is not counted. */
const busyMs = () => performance.eventLoopUtilization().active

/**
 * For work of the serving process that takes some hundred milliseconds of its processor in all: called after each
 * small step, it says to rest whenever a turn is over. Between turns pages go out as if nothing were going on.
 */
export function inTurns(): () => Promise<void> | null {
  let begunAt = busyMs()
  return () => {
    if (busyMs() - begunAt < TURN_MS) return null
    return sleep(REST_MS).then(() => {
      begunAt = busyMs()
    })
  }
}

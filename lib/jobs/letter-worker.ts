import 'server-only'
import { claimLetters } from '#lib/domain/letters/mutations.ts'
import { reportUnexpected } from '#lib/platform/errors/report.ts'
import { log } from '#lib/platform/log.ts'
import { type Delivery, deliverLetter, nowhere } from './deliver-letters.ts'

/** Letters on their way at the same time; about twice the connections, so that none of them waits. */
const PARALLEL = 10
const IDLE_MS = 500
/** While nobody answers at the mail server, one letter at a time asks again, ever less often. */
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

export type LetterWorker = {
  /** Takes no more letters; settles when those under way have been written down. */
  stop: () => Promise<void>
}

/** Sends letters as they become due, until it is stopped. Never throws: what fails is reported, and tried again. */
export function startLetterWorker(delivery: Delivery, idleMs: number = IDLE_MS): LetterWorker {
  const { transport, at = nowhere, firstPauseMs = FIRST_WAIT_MS, leaseMs } = delivery
  const { parallel = PARALLEL } = delivery
  const underWay = new Set<Promise<void>>()
  let waitMs = 0
  let isStopping = false
  let wake = () => {}

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  function noteServer(isDown: boolean): void {
    if (isDown && waitMs === 0) log.warn('the mail server does not answer; letters wait')
    if (!isDown && waitMs > 0) log.info('the mail server answers again')
    const next = waitMs === 0 ? Math.min(firstPauseMs, FIRST_WAIT_MS) : waitMs * 2
    waitMs = isDown ? Math.min(LONGEST_WAIT_MS, next) : 0
  }

  async function take(limit: number): Promise<number> {
    await at('before_claim')
    const letters = await claimLetters({
      limit,
      unkept: transport === undefined,
      ...(leaseMs === undefined ? {} : { leaseMs }),
      now: new Date(),
    })
    if (letters.length > 0) await at('claimed')
    for (const letter of letters) {
      const sending = deliverLetter(letter, delivery)
        .then((settlement) => {
          if (settlement.to === 'later') noteServer(!settlement.counts)
          else if (settlement.to === 'sent') noteServer(false)
        })
        .catch((error: unknown) => void reportUnexpected(error, 'letter not written down'))
        .finally(() => underWay.delete(sending))
      underWay.add(sending)
    }
    return letters.length
  }

  async function work(): Promise<void> {
    while (!isStopping) {
      if (waitMs > 0) {
        // Everything under way says whether the server is back before the next one asks.
        await Promise.all(underWay)
        if (waitMs > 0) await pause(waitMs)
        if (isStopping) break
      }
      const limit = waitMs > 0 ? 1 : parallel - underWay.size
      let taken = 0
      try {
        taken = await take(limit)
      } catch (error) {
        reportUnexpected(error, 'letters not taken')
        await pause(FIRST_WAIT_MS)
        continue
      }
      if (taken < limit) await Promise.race([pause(idleMs), ...underWay])
      else await Promise.race(underWay)
    }
    await Promise.all(underWay)
  }

  const ended = work()
  return {
    stop: async () => {
      isStopping = true
      wake()
      await ended
      transport?.close()
    },
  }
}

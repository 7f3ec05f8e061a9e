import { Halt } from '../console/steps.mjs'
import type { Child } from './child.ts'

/** A process that ends sooner than this after it was ready would only end again. */
const steadyMs = 10_000
const firstPauseMs = 1_000
const longestPauseMs = 60_000

export type KeptChild = {
  /** rejects when the process has ended and cannot be brought back; never resolves */
  lost: Promise<never>
  stop: () => Promise<void>
}

/**
 * A process that is started again when it ends by itself (killed for want of memory, for instance).
 * Resolves when it is ready for the first time. One that ends again at once is given up, or, where the
 * portal can do without it for a while, tried again ever less often.
 */
export async function keepChild(options: {
  name: string
  start: () => Promise<Child>
  whenItEndsAtOnce: 'give_up' | 'wait'
}): Promise<KeptChild> {
  const { name, start, whenItEndsAtOnce } = options
  let child = await start()
  let isStopping = false
  let wake = () => {}
  let pauseMs = 0

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function again(): Promise<void> {
    for (;;) {
      await pause()
      if (isStopping) return
      try {
        child = await start()
        return
      } catch (error) {
        if (whenItEndsAtOnce === 'give_up') throw error
        pauseMs = Math.min(longestPauseMs, Math.max(firstPauseMs, pauseMs * 2))
      }
    }
  }

  async function follow(): Promise<never> {
    for (let startedAt = Date.now(); ; startedAt = Date.now()) {
      await child.ended
      if (isStopping) return new Promise(() => {})
      const isSteady = Date.now() - startedAt >= steadyMs
      if (!isSteady && whenItEndsAtOnce === 'give_up') {
        throw new Halt(`The ${name} ended by itself: the lines above say why.`)
      }
      pauseMs = isSteady ? 0 : Math.min(longestPauseMs, Math.max(firstPauseMs, pauseMs * 2))
      console.error(`The ${name} ended by itself and is started again.`)
      await again()
      if (isStopping) await child.stop()
    }
  }
  const lost = follow()
  lost.catch(() => {}) // whoever waits is told; nobody has to wait

  return {
    lost,
    stop: async () => {
      isStopping = true
      wake()
      await child.stop()
    },
  }
}

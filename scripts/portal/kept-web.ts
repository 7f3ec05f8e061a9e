import { Halt } from '../console/steps.mjs'
import { startWeb } from './web.ts'

/** A web server that ends sooner than this after it was ready would only end again. */
const steadyMs = 10_000

export type KeptWeb = {
  /** rejects when the server has ended and cannot be brought back; never resolves */
  lost: Promise<never>
  stop: () => Promise<void>
}

/**
 * A web server that is started again when it ends by itself (killed for want of memory, for
 * instance). Resolves when it answers for the first time.
 */
export async function keepWeb(settings: Record<string, string>): Promise<KeptWeb> {
  let web = await startWeb(settings)
  let isStopping = false

  async function follow(): Promise<never> {
    for (let startedAt = Date.now(); ; startedAt = Date.now()) {
      await web.ended
      if (isStopping) return new Promise(() => {})
      if (Date.now() - startedAt < steadyMs) {
        throw new Halt('The web server ended by itself: the lines above say why.')
      }
      console.error('The web server ended by itself and is started again.')
      web = await startWeb(settings)
      if (isStopping) await web.stop()
    }
  }
  const lost = follow()
  lost.catch(() => {}) // whoever waits is told; nobody has to wait

  return {
    lost,
    stop: async () => {
      isStopping = true
      await web.stop()
    },
  }
}

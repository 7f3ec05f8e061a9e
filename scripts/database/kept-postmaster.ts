import { setTimeout as sleep } from 'node:timers/promises'
import { Halt } from '#scripts/console/steps.mjs'
import { type Postmaster, type PostmasterOptions, startPostmaster } from './cluster.ts'
import { stopOrphans } from './cluster-processes.ts'

/** A server that ends sooner than this after its start is not worth starting for ever. */
const steadyMs = 30_000
const maxQuickEnds = 3

export type KeptPostmaster = {
  port: number
  /** rejects when the server has ended and cannot be brought back; never resolves */
  lost: Promise<never>
  stop: () => Promise<void>
}

/**
 * A server that is started again on the same port when it ends by itself (killed for want of
 * memory, for instance), so that the web server's pool finds it again at the same address.
 */
export async function keepPostmaster(options: PostmasterOptions): Promise<KeptPostmaster> {
  let postmaster = await startPostmaster(options)
  const { port } = postmaster
  let isStopping = false
  let quickEnds = 0
  let lose: (reason: Error) => void
  const lost = new Promise<never>((_, reject) => {
    lose = reject
  })
  lost.catch(() => {}) // whoever waits is told; nobody has to wait

  async function revive(startedAt: number): Promise<void> {
    quickEnds = Date.now() - startedAt < steadyMs ? quickEnds + 1 : 0
    console.error('PostgreSQL ended by itself and is started again.')
    try {
      if (quickEnds > maxQuickEnds) throw new Halt('PostgreSQL keeps ending by itself.')
      await stopOrphans(options.cluster)
      postmaster = await restart(options, port)
      watch()
    } catch (error) {
      lose(error as Error)
    }
  }

  let reviving = Promise.resolve()
  function watch(): void {
    const startedAt = Date.now()
    postmaster.ended.then(() => {
      if (!isStopping) reviving = revive(startedAt)
    })
  }
  watch()

  return {
    port,
    lost,
    stop: async () => {
      isStopping = true
      await reviving
      await postmaster.stop()
    },
  }
}

/** The port of a server that was killed can stay occupied for a moment. */
async function restart(options: PostmasterOptions, port: number): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const postmaster = await startPostmaster({ ...options, preferredPort: port })
    if (postmaster.port === port) return postmaster
    await postmaster.stop()
    if (attempt === 5) throw new Halt(`PostgreSQL's port ${port} was taken by another program.`)
    await sleep(200)
  }
}

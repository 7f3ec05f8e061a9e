import { Client } from 'pg'
import { bumpContentEpoch } from './epoch.ts'

/** Raised by statement triggers on every content table (migration `record_rules`). */
const CHANNEL = 'content'
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 5_000

export interface ContentNotices {
  stop: () => Promise<void>
}

/**
 * Moves this process's content epoch whenever any process commits content, the command line and other instances
 * included; in its own process a mutation has moved it already. Reconnects for as long as it takes, and moves the
 * epoch once after each gap, because what was missed is unknown.
 */
export function followContentNotices(
  url: string,
  onTrouble: (error: unknown) => void,
): ContentNotices {
  let client: Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let pauseMs = FIRST_PAUSE_MS

  async function connect(): Promise<void> {
    const next = new Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    })
    client = next
    next.on('notification', bumpContentEpoch)
    next.on('error', (error) => lose(next, error))
    next.on('end', () => lose(next, undefined))
    try {
      await next.connect()
      await next.query(`LISTEN ${CHANNEL}`)
      pauseMs = FIRST_PAUSE_MS
      bumpContentEpoch()
    } catch (error) {
      lose(next, error)
    }
  }

  function lose(lost: Client, error: unknown): void {
    if (isStopped || client !== lost) return
    client = undefined
    if (error !== undefined) onTrouble(error)
    lost.end().catch(() => {})
    timer = setTimeout(connect, pauseMs)
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  }

  void connect()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}

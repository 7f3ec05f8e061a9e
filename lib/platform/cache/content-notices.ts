import { Client } from 'pg'
import { pageExpiresAt } from './clock.ts'
import { bumpContentEpoch } from './epoch.ts'

/** Raised by statement triggers on every content table (migration `record_rules`). */
const CHANNEL = 'content'
/** How operators and tests find this connection in pg_stat_activity. */
const CONNECTION_NAME = 'green-city-forums content notices'
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 5_000
/** Looked at again this often at least; timers cannot be longer than 24.8 days anyway. */
const LONGEST_WATCH_MS = 24 * 3_600_000

export interface ContentNotices {
  stop: () => Promise<void>
}

/**
 * Moves this process's content epoch whenever any process commits content, the command line and other instances
 * included; in its own process a mutation has moved it already. Reconnects for as long as it takes, and moves the
 * epoch once after each gap, because what was missed is unknown. It also asks the database when content next changes
 * by itself (an embargo ends) and tells the clock, so that no kept page outlives that instant.
 */
export function followContentNotices(
  url: string,
  onTrouble: (error: unknown) => void,
): ContentNotices {
  let client: Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let pauseMs = FIRST_PAUSE_MS
  let watch: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const next = new Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: CONNECTION_NAME,
    })
    client = next
    next.on('notification', () => {
      bumpContentEpoch()
      watchClock(next).catch(onTrouble)
    })
    next.on('error', (error) => lose(next, error))
    next.on('end', () => lose(next, undefined))
    try {
      await next.connect()
      await next.query(`LISTEN ${CHANNEL}`)
      pauseMs = FIRST_PAUSE_MS
      bumpContentEpoch()
      await watchClock(next)
    } catch (error) {
      lose(next, error)
    }
  }

  /** A failure is reported and not repeated here: a lost connection is taken up again, and then this is asked anew. */
  async function watchClock(asked: Client): Promise<void> {
    const { rows } = await asked.query<{ at: Date | null }>('SELECT next_public_change() AS at')
    const at = rows[0]?.at ?? null
    clearTimeout(watch)
    if (at === null || client !== asked) return
    pageExpiresAt(at)
    const waitMs = Math.min(Math.max(at.getTime() - Date.now(), 0) + 1, LONGEST_WATCH_MS)
    watch = setTimeout(() => watchClock(asked).catch(onTrouble), waitMs)
    watch.unref()
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
      clearTimeout(watch)
      await client?.end().catch(() => {})
    },
  }
}

import { Client } from 'pg'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { load } from './load.ts'
import { ms, record } from './results.ts'

const EDITS = 100
const CONNECTIONS = 16
const PATH = '/zh/forums/zhongguancun-2023'

/**
 * Saves a forum's name over and over while others read the page, as a process of its own does it
 * (commit, then word to the server), and looks whether the very next reader sees the new name.
 */
export async function benchEdits(databaseUrl: string): Promise<void> {
  const portal = await startPortalProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' })
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const url = `${portal.url}${PATH}`
  const readers = load({ url, connections: CONNECTIONS, seconds: 10, encoding: 'gzip' })
  const durations: number[] = []
  let stale = 0
  try {
    for (let number = 1; number <= EDITS; number++) {
      // In Latin letters: a Chinese name is broken into words for the line breaks.
      const name = `Renamed${number}times`
      const startedAt = performance.now()
      await client.query(
        `update forum set name = jsonb_set(name, '{zh-Hans}', to_jsonb($1::text)) where slug = $2`,
        [name, PATH.split('/').at(-1)],
      )
      await portal.contentChanged()
      const page = await (await fetch(url)).text()
      durations.push(performance.now() - startedAt)
      if (!page.includes(name)) stale += 1
    }
  } finally {
    await client.end()
    await portal.stop()
    await readers.catch(() => undefined)
  }
  durations.sort((a, b) => a - b)
  const at = (share: number) => durations[Math.floor(durations.length * share)] ?? 0
  record({
    name: 'an edit, from saving to the first reader who sees it',
    measured: `p50 ${ms(at(0.5))}, p99 ${ms(at(0.99))} with ${CONNECTIONS} others reading`,
  })
  record({
    name: 'stale next reads',
    measured: `${stale} of ${EDITS}`,
    target: 'none',
    isMet: stale === 0,
  })
}

import { setTimeout as sleep } from 'node:timers/promises'
import { ms, record } from '#scripts/bench/results.ts'
import { withClient } from '#scripts/database/databases.ts'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { newPerson, percentile, register, send } from './client.ts'
import { brokenInvariants, resetSample } from './sample-state.ts'

const PER_SECOND = 50
const PAGES_PER_SECOND = 50
const PAGES = ['/zh', '/en/forums/sample', '/zh/forums/zhongguancun-2023/agenda', '/zh-hant/people']

/** Registrations at an even pace while others read pages, both measured in the same seconds. */
export async function steady(databaseUrl: string, seconds: number): Promise<void> {
  await resetSample(databaseUrl)
  const portal = await startPortalProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' })
  try {
    // As on any day before: somebody has read each page since the start.
    for (const page of PAGES) await send(`${portal.url}${page}`, { timeoutMs: 30_000 })
    await register(portal.url, newPerson('first'))
    const [registrations, pages] = await Promise.all([
      atPace(PER_SECOND, seconds, (n) => register(portal.url, newPerson(`steady-${n}`))),
      atPace(PAGES_PER_SECOND, seconds, (n) =>
        send(`${portal.url}${PAGES[n % PAGES.length]}`, { timeoutMs: 30_000 }),
      ),
    ])
    const failed = [...registrations, ...pages].filter(({ status }) => status >= 300)
    const broken = await brokenInvariants(databaseUrl)
    const p95 = (answers: typeof pages) =>
      percentile(
        answers.map((a) => a.durationMs),
        0.95,
      )
    record({
      name: `${PER_SECOND} registrations/s for ${seconds} s`,
      measured: `p50 ${ms(
        percentile(
          registrations.map((a) => a.durationMs),
          0.5,
        ),
      )}, p95 ${ms(p95(registrations))}; ${failed.length} refused, ${broken.length} rules broken`,
      target: 'p95 within 300 ms, none refused',
      isMet: p95(registrations) <= 300 && failed.length === 0 && broken.length === 0,
    })
    record({
      name: `${PAGES_PER_SECOND} public pages/s in the same seconds`,
      measured: `p95 ${ms(p95(pages))}`,
      target: 'p95 within 100 ms',
      isMet: p95(pages) <= 100,
    })
    const { rows } = await withClient(databaseUrl, (client) =>
      client.query(`select count(*)::int as n from registration`),
    )
    if (rows[0].n !== registrations.length + 1) throw new Error(`${rows[0].n} registrations stand`)
  } finally {
    await portal.stop()
  }
}

/** Begins so many a second, whether or not the ones before have ended (an open model). */
async function atPace<T>(perSecond: number, seconds: number, work: (n: number) => Promise<T>) {
  const startedAt = performance.now()
  const all: Promise<T>[] = []
  for (let number = 0; number < perSecond * seconds; number++) {
    const due = startedAt + (number * 1_000) / perSecond - performance.now()
    if (due > 0) await sleep(due)
    all.push(work(number))
  }
  return Promise.all(all)
}

import { setTimeout as sleep } from 'node:timers/promises'
import { ms, record } from '#scripts/bench/results.ts'
import { withClient } from '#scripts/database/databases.ts'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { type Answer, newPerson, orNone, percentile, send } from './client.ts'
import { brokenInvariants, resetSample } from './sample-state.ts'
import { api, form, REGISTER_PAGE, type Way } from './ways.ts'

const PER_SECOND = 50
const PAGES_PER_SECOND = 50
const PAGES = ['/zh', '/en/forums/sample', '/zh/forums/zhongguancun-2023/agenda', '/zh-hant/people']

/** Registrations at an even pace while others read pages, both measured in the same seconds. */
export async function steady(databaseUrl: string, seconds: number): Promise<void> {
  const portal = await startPortalProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' })
  try {
    // As on any day before: somebody has read each page since the start.
    for (const page of [...PAGES, REGISTER_PAGE]) {
      await send(`${portal.url}${page}`, { timeoutMs: 30_000 })
    }
    for (const way of [api, form]) {
      await resetSample(databaseUrl)
      await atEvenPace(portal.url, databaseUrl, way, seconds)
    }
  } finally {
    await portal.stop()
  }
}

async function atEvenPace(origin: string, databaseUrl: string, way: Way, seconds: number) {
  const opening: number[] = []
  async function person(n: number): Promise<Answer> {
    const somebody = newPerson(`steady-${way.name}-${n}`)
    const startedAt = performance.now()
    const opened = await way.open(origin, somebody)
    opening.push(performance.now() - startedAt)
    return way.register(origin, somebody, opened)
  }
  for (let n = 0; n < 5; n++) await person(-1 - n)
  opening.splice(0)
  const [registrations, pages] = await Promise.all([
    atPace(PER_SECOND, seconds, (n) => orNone(person(n))),
    atPace(PAGES_PER_SECOND, seconds, (n) =>
      orNone(send(`${origin}${PAGES[n % PAGES.length]}`, { timeoutMs: 30_000 })),
    ),
  ])
  const refused = registrations.filter((answer) => !way.isTaken(answer)).length
  const failed = pages.filter(({ status }) => status !== 200).length
  const broken = await brokenInvariants(databaseUrl)
  const durations = registrations.map(({ durationMs }) => durationMs)
  const p95 = percentile(durations, 0.95)
  record({
    name: `${way.name}: ${PER_SECOND} registrations/s for ${seconds} s`,
    measured: `p50 ${ms(percentile(durations, 0.5))}, p95 ${ms(p95)}; ${refused} refused, ${broken.length} rules broken`,
    target: 'p95 within 300 ms, none refused',
    isMet: p95 <= 300 && refused === 0 && broken.length === 0,
  })
  if (way === form) {
    record({
      name: `${way.name}: opened as often in the same seconds`,
      measured: `p50 ${ms(percentile(opening, 0.5))}, p95 ${ms(percentile(opening, 0.95))}`,
    })
  }
  const pagesP95 = percentile(
    pages.map(({ durationMs }) => durationMs),
    0.95,
  )
  record({
    name: `${way.name}: ${PAGES_PER_SECOND} public pages/s in the same seconds`,
    measured: `p95 ${ms(pagesP95)}; ${failed} failed`,
    target: 'p95 within 100 ms',
    isMet: pagesP95 <= 100 && failed === 0,
  })
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query(`select count(*)::int as n from registration`),
  )
  const meant = registrations.length - refused + 5
  if (rows[0].n < meant) throw new Error(`${rows[0].n} registrations stand, not ${meant}`)
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

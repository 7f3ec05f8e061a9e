import { setTimeout as sleep } from 'node:timers/promises'
import { ms, record } from '#scripts/bench/results.ts'
import { freePort } from '#scripts/serve/listen.ts'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { emailOf, newPerson, type Outcome, percentile, registerUntilAnswered } from './client.ts'
import { brokenInvariants, lost, places, resetSample } from './sample-state.ts'
import { api, form } from './ways.ts'

const PER_SECOND = 20
const SECONDS = 2
const READY_TARGET_MS = 10_000

/** T14: the web server is killed at a random moment while people register; they try again with the same key. */
export async function serverKilled(databaseUrl: string, rounds: number): Promise<void> {
  const port = String(await freePort())
  const origin = `http://127.0.0.1:${port}`
  const settings = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'fatal', PORT: port, APP_ORIGIN: origin }
  let portal = await startPortalProcess(settings)
  const ready: number[] = []
  const outcomes: Outcome[] = []
  try {
    await resetSample(databaseUrl)
    for (let round = 1; round <= rounds; round++) {
      const people = Array.from({ length: PER_SECOND * SECONDS }, async (_, number) => {
        await sleep((number * 1_000) / PER_SECOND)
        // Every other one is a person with a form.
        const way = number % 2 === 0 ? api : form
        return registerUntilAnswered(way, origin, newPerson(`kill-${round}-${number}`))
      })
      await sleep(200 + Math.random() * (SECONDS * 1_000 - 400))
      process.kill(portal.pid, 'SIGKILL')
      const killedAt = performance.now()
      portal = await startPortalProcess(settings)
      ready.push(performance.now() - killedAt)
      outcomes.push(...(await Promise.all(people)))
    }
  } finally {
    await portal.stop()
  }
  const broken = await brokenInvariants(databaseUrl)
  const missing = await lost(
    databaseUrl,
    outcomes.map(({ person }) => emailOf(person)),
  )
  const rows = await places(databaseUrl)
  const retried = outcomes.filter(({ refusals }) => refusals.length > 0).length
  const isWhole = missing.length === 0 && broken.length === 0 && rows.length === outcomes.length
  for (const rule of broken) console.log(`    ${rule}`)
  record({
    name: `T14: web server killed ${rounds} times at ${PER_SECOND} registrations/s, API and form`,
    measured: `${outcomes.length} acknowledged, ${missing.length} lost, ${rows.length - outcomes.length} twice; ${retried} had to try again`,
    target: 'none lost, none twice',
    isMet: isWhole,
  })
  record({
    name: 'T14: from the kill until it answers again',
    measured: `p50 ${ms(percentile(ready, 0.5))}, slowest ${ms(Math.max(...ready))}`,
    target: 'within 10 s',
    isMet: Math.max(...ready) <= READY_TARGET_MS,
  })
}

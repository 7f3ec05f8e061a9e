import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ms, record } from '#scripts/bench/results.ts'
import { withClient } from '#scripts/database/databases.ts'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { startTestDatabase } from '#scripts/testing/test-database.ts'
import { familyOf, killAll } from '#tests/runtime/processes.ts'
import { emailOf, newPerson, type Outcome, registerUntilAnswered } from './client.ts'
import { brokenInvariants, lost } from './sample-state.ts'
import { api, form } from './ways.ts'

const CONNECTIONS = 20
const HUNG_MS = 5_000
const BACK_TARGET_MS = 10_000
/** A server that ends more often than this within half a minute is given up (kept-postmaster.ts). */
const KILLS_PER_SERVER = 3

interface Measured {
  acknowledged: number
  lost: number
  broken: string[]
  statuses: Map<number, number>
  untold: number
  slowestMs: number
  backMs: number[]
}

/** T15: every process of PostgreSQL is killed while 20 clients register; it comes back by itself. */
export async function databaseKilled(rounds: number): Promise<void> {
  const parts: Measured[] = []
  for (let left = rounds; left > 0; left -= KILLS_PER_SERVER) {
    parts.push(await onServer(Math.min(left, KILLS_PER_SERVER), 'on'))
  }
  const sum = (of: (part: Measured) => number) => parts.reduce((total, part) => total + of(part), 0)
  const broken = parts.flatMap((part) => part.broken)
  for (const rule of broken) console.log(`    ${rule}`)
  const lostCount = sum((part) => part.lost)
  record({
    name: `T15: PostgreSQL killed ${rounds} times under ${CONNECTIONS} clients, API and form`,
    measured: `${sum((part) => part.acknowledged)} acknowledged, ${lostCount} lost, ${broken.length} rules broken`,
    target: 'none lost',
    isMet: lostCount === 0 && broken.length === 0,
  })
  const statuses = [...new Set(parts.flatMap((part) => [...part.statuses.keys()]))]
  const counted = statuses.map((status) => `${status}: ${sum((p) => p.statuses.get(status) ?? 0)}`)
  const slowest = Math.max(0, ...parts.map((part) => part.slowestMs))
  const untold = sum((part) => part.untold)
  record({
    name: 'T15: what clients are told meanwhile',
    measured: `${counted.join(', ') || 'nothing but answers'}; slowest refusal ${ms(slowest)}; ${untold} that do not say what to do`,
    target: '503 with Retry-After or the form again, none later than 5 s',
    isMet: untold === 0 && slowest <= HUNG_MS,
  })
  const back = Math.max(...parts.flatMap((part) => part.backMs))
  record({
    name: 'T15: from the kill until somebody is registered again',
    measured: `slowest ${ms(back)}`,
    target: 'within 10 s',
    isMet: back <= BACK_TARGET_MS,
  })
  const control = await onServer(KILLS_PER_SERVER, 'off')
  record({
    name: 'T15: the control, with synchronous_commit off',
    measured: `${control.acknowledged} acknowledged, ${control.lost} lost`,
    target: 'loses at least one, or the test proves nothing',
    isMet: control.lost > 0,
  })
}

async function onServer(kills: number, synchronousCommit: 'on' | 'off'): Promise<Measured> {
  const database = await startTestDatabase(() => {})
  const url = await database.copy('gcf_killed')
  await withClient(url, (client) =>
    client.query(`
      alter database gcf_killed set synchronous_commit = ${synchronousCommit};
      update ticket_type set capacity = 100000 where slug = 'onsite'`),
  )
  const portal = await startPortalProcess({ DATABASE_URL: url, LOG_LEVEL: 'fatal' })
  const outcomes: Outcome[] = []
  const backMs: number[] = []
  let isOver = false
  let lastKillAt = 0
  let number = 0
  async function client(): Promise<void> {
    while (!isOver) {
      const person = newPerson(`pg-${++number}`)
      // Every other one is a person with a form.
      const way = number % 2 === 0 ? api : form
      const outcome = await registerUntilAnswered(way, portal.url, person)
      outcomes.push(outcome)
      if (lastKillAt > 0 && outcome.refusals.length > 0) {
        backMs.push(performance.now() - lastKillAt)
        lastKillAt = 0
      }
    }
  }
  try {
    const clients = Array.from({ length: CONNECTIONS }, client)
    for (let kill = 1; kill <= kills; kill++) {
      await sleep(1_500 + Math.random() * 1_500)
      const family = familyOf(await postmasterPid(url))
      lastKillAt = performance.now()
      killAll(family)
      while (lastKillAt > 0) await sleep(20)
    }
    await sleep(500)
    isOver = true
    await Promise.all(clients)
    const refusals = outcomes.flatMap((outcome) => outcome.refusals)
    const byStatus = Map.groupBy(refusals, ({ status }) => status)
    return {
      acknowledged: outcomes.length,
      lost: (
        await lost(
          url,
          outcomes.map(({ person }) => emailOf(person)),
        )
      ).length,
      broken: await brokenInvariants(url),
      statuses: new Map([...byStatus].map(([status, all]) => [status, all.length])),
      untold: refusals.filter(({ isTold }) => !isTold).length,
      slowestMs: Math.max(0, ...refusals.map(({ durationMs }) => durationMs)),
      backMs,
    }
  } finally {
    isOver = true
    await portal.stop()
    await database.stop()
  }
}

async function postmasterPid(url: string): Promise<number> {
  const { rows } = await withClient(url, (client) => client.query('show data_directory'))
  return Number(readFileSync(join(rows[0].data_directory, 'postmaster.pid'), 'utf8').split('\n')[0])
}

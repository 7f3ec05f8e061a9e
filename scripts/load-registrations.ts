import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { printResults, record } from './bench/results.ts'
import { Halt, run, step } from './console/steps.mjs'
import { databaseKilled } from './load/database-killed.ts'
import { deploy } from './load/deploy.ts'
import { letters } from './load/letters.ts'
import { restore } from './load/restore.ts'
import { seats } from './load/seats.ts'
import { serverKilled } from './load/server-killed.ts'
import { steady } from './load/steady.ts'
import { generateClient } from './migrations/generate.ts'
import { projectDir } from './migrations/paths.ts'
import { buildIfChanged } from './portal/build.ts'
import { startTestDatabase, type TestDatabase } from './testing/test-database.ts'

/**
 * `npm run test:load` puts the production build under the loads and faults of the reliability record
 * and prints what it measured in this very run; `npm run test:load -- seats rounds=3` only this part,
 * shorter. Ends with 1 when a target is missed.
 */

const PARTS: Record<string, (database: TestDatabase, rounds: number | undefined) => Promise<void>> =
  {
    seats: async (database, rounds = 10) => seats(await database.copy('gcf_seats'), rounds),
    steady: async (database, rounds = 20) => steady(await database.copy('gcf_steady'), rounds),
    'server-killed': async (database, rounds = 20) =>
      serverKilled(await database.copy('gcf_server'), rounds),
    'database-killed': async (_, rounds = 5) => databaseKilled(rounds),
    letters: async (database) => letters(database.serverUrl),
    restore: async () => restore(),
    deploy: async (database) => deploy(await database.copy('gcf_deploy')),
  }

await run(async () => {
  const { wanted, rounds } = readArguments(process.argv.slice(2))
  await step('client', async (note) => note((await generateClient()) ? 'generated' : 'up to date'))
  await step('build', (note) => buildIfChanged(note, new Promise(() => {})))
  negativeControlIsAbsent()
  const database = await step('database', startTestDatabase)
  try {
    for (const [name, part] of Object.entries(PARTS)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue
      await step(name, () => part(database, rounds))
    }
  } finally {
    await database.stop()
  }
  if (!printResults()) process.exitCode = 1
})

function readArguments(given: string[]): { wanted: string[]; rounds: number | undefined } {
  const wanted = given.filter((word) => !word.startsWith('rounds='))
  const unknown = wanted.find((part) => !(part in PARTS))
  if (unknown) {
    const known = Object.keys(PARTS).join(', ')
    throw new Halt(`"${unknown}" is no part of the load tests: use ${known}, or rounds=3.`)
  }
  const rounds = given.find((word) => word.startsWith('rounds='))?.slice('rounds='.length)
  if (rounds !== undefined && !/^[1-9]\d*$/.test(rounds))
    throw new Halt('Say rounds=3, for instance.')
  return { wanted, rounds: rounds === undefined ? undefined : Number(rounds) }
}

/** T02's flag lets places be oversold; nothing that is built may hold it. */
function negativeControlIsAbsent(): void {
  const files = readdirSync(join(projectDir, '.next'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|mjs|cjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const holding = files.filter((file) => readFileSync(file, 'utf8').includes('RACE_NO_LOCK'))
  record({
    name: 'T02: the negative control in the production build',
    measured: `in ${holding.length} of ${files.length} files`,
    target: 'in none',
    isMet: holding.length === 0,
  })
}

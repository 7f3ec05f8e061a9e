import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchEdits } from './bench/edits.ts'
import { benchExports } from './bench/exports.ts'
import { benchJavaScript } from './bench/javascript.ts'
import { benchLighthouse } from './bench/lighthouse.ts'
import { benchPanel } from './bench/panel.ts'
import { benchPrints } from './bench/prints.ts'
import { benchQueries } from './bench/queries.ts'
import { printResults, record } from './bench/results.ts'
import { benchSpeed } from './bench/speed.ts'
import { benchStarts } from './bench/starts.ts'
import { explain, Halt, run, step } from './console/steps.mjs'
import { generateClient } from './migrations/generate.ts'
import { buildIfChanged } from './portal/build.ts'
import { startTestDatabase } from './testing/test-database.ts'

/**
 * `npm run bench` measures the production build on the whole content and prints what it measured in
 * this very run; `npm run bench -- speed edits` only these parts. Ends with 1 when a target is missed.
 */

const directory = mkdtempSync(join(tmpdir(), 'gcf-bench-'))

const PARTS: Record<string, (databaseUrl: string) => Promise<void>> = {
  speed: (databaseUrl) => benchSpeed(databaseUrl, directory),
  edits: benchEdits,
  panel: benchPanel,
  prints: benchPrints,
  exports: benchExports,
  queries: benchQueries,
  javascript: benchJavaScript,
  lighthouse: benchLighthouse,
  starts: benchStarts,
}

await run(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((part) => !(part in PARTS))
  if (unknown) {
    throw new Halt(`"${unknown}" is no part of the bench: use ${Object.keys(PARTS).join(', ')}.`)
  }
  await step('client', async (note) => note((await generateClient()) ? 'generated' : 'up to date'))
  const database = await step('database', startTestDatabase)
  try {
    await step('build', (note) => buildIfChanged(note, new Promise(() => {})))
    for (const [name, measure] of Object.entries(PARTS)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue
      const url = await database.copy(`gcf_bench_${name}`)
      await step(name, () => attempt(name, () => measure(url)))
    }
  } finally {
    await database.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  if (!printResults()) process.exitCode = 1
})

/** One part that cannot be measured here is said to be so, and the others go on. */
async function attempt(name: string, measure: () => Promise<void>): Promise<void> {
  try {
    await measure()
  } catch (error) {
    const reason = explain(error) ?? (error as Error).message
    record({ name, measured: `not measured: ${reason}`, target: 'to be measured', isMet: false })
  }
}

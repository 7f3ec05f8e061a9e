import { Halt, run, step } from './console/steps.mjs'
import { generateClient } from './migrations/generate.ts'
import { browserPart } from './testing/browser-part.ts'
import { buildPart } from './testing/build-part.ts'
import { staticChecks } from './testing/static-checks.ts'
import { closingLine, sum, type Tally } from './testing/tally.ts'
import { startTestDatabase, type TestDatabase } from './testing/test-database.ts'
import { vitestPart } from './testing/vitest-part.ts'

/** `npm test` runs everything; `npm test -- unit guards` only these parts. */

const PARTS = ['static', 'guards', 'unit', 'integration', 'e2e', 'runtime'] as const
type Part = (typeof PARTS)[number]

await run(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((part) => !(PARTS as readonly string[]).includes(part))
  if (unknown) throw new Halt(`"${unknown}" is no part of the tests: use ${PARTS.join(', ')}.`)
  const wants = (part: Part) => wanted.length === 0 || wanted.includes(part)

  const tallies: Tally[] = []
  // Types and tests both need the generated client.
  await step('client', async (note) => note((await generateClient()) ? 'generated' : 'up to date'))
  if (wants('static')) tallies.push(await staticChecks())
  if (wants('guards')) tallies.push(await vitestPart('guards'))
  if (wants('unit')) tallies.push(await vitestPart('unit'))
  if (wants('integration') || wants('runtime') || wants('e2e')) {
    tallies.push(...(await onTestDatabase(wants)))
  }

  const total = sum(tallies)
  if (total.failed > 0) process.exitCode = 1
  console.log(`\n${closingLine(total)}`)
})

async function onTestDatabase(wants: (part: Part) => boolean): Promise<Tally[]> {
  const tallies: Tally[] = []
  const database: TestDatabase = await step('database', startTestDatabase)
  const settings = { TEST_DATABASE_SERVER: database.serverUrl }
  try {
    if (wants('integration')) tallies.push(await vitestPart('integration', settings))
    if (!wants('runtime') && !wants('e2e')) return tallies
    const built = await buildPart()
    tallies.push(built)
    // Without a build there is nothing to try, and one failure is enough.
    if (built.failed > 0) return tallies
    if (wants('runtime')) tallies.push(await vitestPart('runtime', settings))
    if (wants('e2e')) tallies.push(await browserPart(database))
  } finally {
    await database.stop()
  }
  return tallies
}

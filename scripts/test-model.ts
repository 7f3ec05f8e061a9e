import { randomInt } from 'node:crypto'
import { Halt, run, step } from './console/steps.mjs'
import { generateClient } from './migrations/generate.ts'
import { tool } from './testing/command.ts'
import { startTestDatabase } from './testing/test-database.ts'
import { MEASURED } from './testing/vitest-part.ts'

/**
 * `npm run test:model` tries the full number of reliability record T12: 1,000 sequences of 30 commands in turn and 100
 * with four branches at once, with a seed that nobody has chosen. It prints the seed; `-- seed=N path=…` runs exactly
 * what failed again, `-- sequences=50 parallel=5` fewer.
 */

const NAMES: Record<string, string> = {
  sequences: 'MODEL_SEQUENCES',
  parallel: 'MODEL_PARALLEL',
  seed: 'MODEL_SEED',
  path: 'MODEL_PATH',
}

await run(async () => {
  const settings = {
    ...{ MODEL_SEQUENCES: '1000', MODEL_PARALLEL: '100', MODEL_SEED: String(randomInt(2 ** 31)) },
    ...settingsIn(process.argv.slice(2)),
  }
  await step('client', async (note) => note((await generateClient()) ? 'generated' : 'up to date'))
  const database = await step('database', startTestDatabase)
  try {
    const env = { ...settings, TEST_DATABASE_SERVER: database.serverUrl }
    const args = ['run', '--project=integration', 'tests/integration/registrations/model']
    console.log(`seed=${settings.MODEL_SEED}`)
    const { code, output } = await tool('vitest/vitest.mjs', args, { env })
    for (const line of output.match(MEASURED) ?? []) console.log(line)
    if (code !== 0) {
      console.log(output)
      process.exitCode = 1
    }
  } finally {
    await database.stop()
  }
})

function settingsIn(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((word) => {
      const [name = '', value = ''] = word.split('=', 2)
      const setting = NAMES[name]
      const isGood = name === 'path' ? /^\d+(?::\d+)*$/.test(value) : /^-?\d+$/.test(value)
      if (!setting || !isGood) throw new Halt('Say sequences=50, parallel=5, seed=7 or path=3:1.')
      return [setting, value]
    }),
  )
}

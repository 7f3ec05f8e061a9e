import { run, step } from './console/steps.mjs'
import { generateClient } from './migrations/generate.ts'
import { buildIfChanged } from './portal/build.ts'
import { stopRequested } from './portal/stop-signals.ts'

/** Client and production build, without a database: what an image is made with. */
await run(async () => {
  const stop = stopRequested()
  await step('client', async (note) => note((await generateClient()) ? 'generated' : 'up to date'))
  await step('build', (note) => buildIfChanged(note, stop))
})
process.exit()

import { explain } from './console/steps.mjs'
import { startWorker } from './work/start-worker.ts'

/** The worker process, run by the supervisor (`npm start`) and the browser tests. */
startWorker().catch((error: unknown) => {
  console.error(explain(error) ?? error)
  process.exit(1)
})

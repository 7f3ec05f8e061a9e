import { startWorker } from './work/start-worker.ts'

/** The worker process, run by the supervisor (`npm start`) and the browser tests. */
await startWorker()

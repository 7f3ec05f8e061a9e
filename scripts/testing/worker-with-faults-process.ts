import { startWorker } from '../work/start-worker.ts'

/**
 * The portal's worker with hurried pauses, killed by itself (as by `kill -9`) at the n-th passing of a
 * point: `KILL_AT=sent:3`. Only tests run it; the worker of the portal has no such setting.
 */
const { KILL_AT = '', FIRST_PAUSE_MS = '50', LEASE_MS = '120000', PARALLEL = '10' } = process.env
const [where, passing] = KILL_AT.split(':')
let passed = 0

await startWorker({
  onlyLetters: true,
  firstPauseMs: Number(FIRST_PAUSE_MS),
  leaseMs: Number(LEASE_MS),
  parallel: Number(PARALLEL),
  at: async (point) => {
    if (point !== where) return
    passed += 1
    if (passed === Number(passing)) process.kill(process.pid, 'SIGKILL')
  },
})

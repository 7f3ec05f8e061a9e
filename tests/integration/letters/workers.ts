import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

const script = join(import.meta.dirname, '../../../scripts/testing/worker-with-faults-process.ts')

export type TestWorker = {
  pid: number
  ready: Promise<void>
  /** The signal that ended it; null where it left by itself. */
  ended: Promise<string | null>
  stop: () => Promise<void>
  output: () => string
}

/** A worker process of its own on this test's database; settings as in worker-with-faults-process.ts. */
export function startTestWorker(settings: Record<string, string>): TestWorker {
  const child: ChildProcess = fork(script, {
    execArgv: ['--conditions=react-server', '--disable-warning=ExperimentalWarning'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      APP_ORIGIN: 'https://forums.example',
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  child.stdout?.on('data', (chunk) => (said += chunk))
  child.stderr?.on('data', (chunk) => (said += chunk))
  const ended = new Promise<string | null>((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal))
  })
  const ready = new Promise<void>((resolve) => child.once('message', () => resolve()))
  return {
    pid: child.pid as number,
    ready,
    ended,
    output: () => said,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Looks until `is` holds; fails after so long. */
export async function until(is: () => Promise<boolean>, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await is())) {
    if (Date.now() > deadline) throw new Error(`not so within ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

import { fork } from 'node:child_process'
import { join } from 'node:path'
import { prepareAppRole } from '#scripts/database/app-role.ts'
import { superuser } from '#scripts/database/cluster.ts'
import { projectDir } from '#scripts/migrations/paths.ts'
import { freePort } from '#scripts/serve/listen.ts'
import type { ToParent } from '#scripts/serve/parent.ts'
import { TEST_SECRET } from './test-secret.ts'

export interface PortalProcess {
  url: string
  pid: number
  /** Tells the server that another process has written content; settles when no kept page is old. */
  contentChanged: () => Promise<void>
  /** Everything that the server printed. */
  output: () => string
  stop: () => Promise<void>
}

/** Starts the production server on a free port and waits until it is ready. */
export async function startPortalProcess(
  env: Record<string, string>,
  script = 'scripts/serve.ts',
): Promise<PortalProcess> {
  const port = await freePort()
  const DATABASE_URL = await limited(env.DATABASE_URL)
  const child = fork(join(projectDir, script), {
    cwd: projectDir,
    // Our own flags hold `react-server`, under which React renders no HTML.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_ORIGIN: `http://127.0.0.1:${port}`,
      SECRET: TEST_SECRET,
      // Says that letters are sent. The server itself sends none: the worker does, with an address of its own.
      SMTP_URL: 'smtp://127.0.0.1:9',
      ...env,
      ...(DATABASE_URL === undefined ? {} : { DATABASE_URL }),
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  child.stdout?.on('data', (chunk) => (said += chunk))
  child.stderr?.on('data', (chunk) => (said += chunk))
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))

  const url = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: ToParent) => {
      if ('ready' in message) resolve(message.url)
    })
    exited.then(() => reject(new Error(`the portal did not start:\n${said}`)))
  })
  let asked = 0
  return {
    url,
    pid: child.pid as number,
    output: () => said,
    contentChanged: () => {
      const number = ++asked
      return new Promise((resolve) => {
        const listen = (message: ToParent) => {
          if (!('done' in message) || message.done !== number) return
          child.off('message', listen)
          resolve()
        }
        child.on('message', listen)
        child.send({ contentChanged: number })
      })
    },
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** As the supervisor starts it: by the role that cannot rewrite the audit. */
function limited(url: string | undefined): Promise<string> | undefined {
  return url && new URL(url).username === superuser ? prepareAppRole(url, TEST_SECRET) : undefined
}

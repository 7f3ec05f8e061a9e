import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { TEST_SECRET } from './test-secret.ts'

const scripts = join(import.meta.dirname, '..')

export type MailProcesses = {
  /** Where received letters are asked for. */
  mailboxUrl: string
  stop: () => Promise<void>
}

/** A mail server that keeps what it gets, and the portal's own worker sending to it. */
export async function startMailProcesses(options: {
  databaseUrl: string
  origin: string
}): Promise<MailProcesses> {
  const mailbox = fork(join(scripts, 'testing/mailbox-process.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const { smtpUrl, url } = (await messageOf(mailbox)) as { smtpUrl: string; url: string }
  const worker = fork(join(scripts, 'work.ts'), {
    cwd: join(scripts, '..'),
    execArgv: ['--conditions=react-server', '--disable-warning=ExperimentalWarning'],
    env: {
      ...process.env,
      DATABASE_URL: options.databaseUrl,
      APP_ORIGIN: options.origin,
      SMTP_URL: smtpUrl,
      SECRET: TEST_SECRET,
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    },
  })
  await messageOf(worker)
  return {
    mailboxUrl: url,
    stop: async () => {
      await Promise.all([end(worker), end(mailbox)])
    },
  }
}

function messageOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`a process for mail ended with ${code}`)))
  })
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

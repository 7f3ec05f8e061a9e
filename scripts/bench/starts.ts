import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectDir } from '#scripts/migrations/paths.ts'
import { freePort } from '#scripts/serve/listen.ts'
import { command } from '#scripts/testing/command.ts'
import { record } from './results.ts'

const LIMIT_MS = 300_000
const SECOND_START_MS = 5_000

/** `npm start` in a clean clone of the last commit, and again, until the home page answers. */
export async function benchStarts(): Promise<void> {
  const clone = mkdtempSync(join(tmpdir(), 'gcf-clone-'))
  // Under root the database runs as somebody else, who must get in.
  chmodSync(clone, 0o755)
  try {
    const { code, output } = await command('git', ['clone', '-q', '--local', projectDir, clone])
    if (code !== 0) throw new Error(`could not clone: ${output}`)
    const cold = await timedStart(clone)
    record({ name: 'cold start (install, database, content, build)', measured: seconds(cold) })
    const second = await timedStart(clone)
    record({
      name: 'second start',
      measured: seconds(second),
      target: 'within 5 s',
      isMet: second <= SECOND_START_MS,
    })
  } finally {
    rmSync(clone, { recursive: true, force: true })
  }
}

async function timedStart(directory: string): Promise<number> {
  const port = await freePort()
  const { DATABASE_URL: _, ...env } = process.env
  const startedAt = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: directory,
    env: { ...env, PORT: String(port), DATA_DIR: join(directory, '.data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  try {
    await untilAnswering(`http://127.0.0.1:${port}/zh`, child, () => output)
    return performance.now() - startedAt
  } finally {
    child.kill('SIGTERM')
    await exited
  }
}

async function untilAnswering(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (const endsAt = performance.now() + LIMIT_MS; performance.now() < endsAt; await sleep(25)) {
    if (child.exitCode !== null) throw new Error(`npm start ended:\n${said()}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.status === 200) return
  }
  throw new Error(`npm start took more than ${LIMIT_MS / 1_000} s:\n${said()}`)
}

const seconds = (value: number) => `${(value / 1_000).toFixed(1)} s`

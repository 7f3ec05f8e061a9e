import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectDir } from '#scripts/migrations/paths.ts'

/** A directory that goes when the test file is done, with what lies in it. */
export function scratchDirectory(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'gcf-runtime-'))
  chmodSync(path, 0o711) // under root PostgreSQL runs as somebody else, who must get in
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export type Command = {
  child: ChildProcess
  output: () => string
  /** resolves with the exit code when the command and all its output are over */
  ended: Promise<number | null>
  /** waits until the command prints `text`; fails when it ends before */
  says: (text: string) => Promise<void>
}

/** `node scripts/start.mjs <command> <words>` in a process group of its own, as a shell would start it. */
export function command(
  name: string,
  settings: Record<string, string>,
  words: readonly string[] = [],
): Command {
  const child = spawn(process.execPath, [join(projectDir, 'scripts/start.mjs'), name, ...words], {
    cwd: projectDir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      SAMPLE: 'off',
      ...settings,
    },
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  let isOver = false
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      isOver = true
      resolve(code)
    })
  })
  return {
    child,
    output: () => said,
    ended,
    says: async (text) => {
      while (!said.includes(text)) {
        if (isOver) throw new Error(`ended without saying "${text}":\n${said}`)
        await sleep(20)
      }
    },
  }
}

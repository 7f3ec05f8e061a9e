import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { childEnvironment } from '#lib/platform/env.ts'
import { Halt } from '../console/steps.mjs'
import { projectDir } from '../migrations/paths.ts'

/** Longer than a child's own 15 s of draining; after it, no mercy. */
const stopTimeoutMs = 20_000

export type Child = {
  /** the address that it serves */
  url: string
  /** resolves when it has ended, for whatever reason */
  ended: Promise<void>
  stop: () => Promise<void>
}

export type ChildOptions = {
  /** in scripts/ */
  script: string
  /** how sentences for people call it */
  name: string
  settings: Record<string, string>
  nodeFlags?: readonly string[]
}

/** Starts one of the portal's processes and waits until it says that it is ready. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { script, name, settings, nodeFlags = [] } = options
  const args = [...nodeFlags, join(projectDir, 'scripts', script)]
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    // Its own process group: Ctrl-C is ours to pass on, in order. It leaves when our channel closes.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: childEnvironment({ ...settings, NODE_ENV: 'production' }),
  })
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  const url = await Promise.race([ready(child), ended.then(() => undefined)])
  // It has said why itself, in its own sentence.
  if (url === undefined) throw new Halt(`The ${name} did not start: the lines above say why.`)
  return { url, ended, stop: () => stopChild(child, ended) }
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('message', (message: { ready?: boolean; url?: string }) => {
      if (message.ready && message.url) resolve(message.url)
    })
  })
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs)
  await ended
  clearTimeout(timer)
}

import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { childEnvironment } from '#lib/platform/env.ts'
import { Halt } from '../console/steps.mjs'
import { projectDir } from '../migrations/paths.ts'

/** Longer than the web server's own 15 s of draining; after it, no mercy. */
const stopTimeoutMs = 20_000

export type Web = {
  /** the address it answers at */
  url: string
  /** resolves when it has ended, for whatever reason */
  ended: Promise<void>
  stop: () => Promise<void>
}

/** Refuses early, before the database starts, where the address cannot be listened on. */
export function assertPortFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(listenFailure(error, host, port)))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Halt(
        `Port ${port} on ${host} is taken by another program: end it, or set PORT to a free one.`,
      )
    case 'EACCES':
      return new Halt(`Port ${port} may not be used by this user: set PORT to one above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Halt(
        `This machine has no address ${host}: set HOST to one it has, such as 127.0.0.1.`,
      )
    default:
      return error
  }
}

/** Starts the web server as a child and waits until it answers. */
export async function startWeb(settings: Record<string, string>): Promise<Web> {
  // Without the react-server condition of our other scripts: Next's server renders with both.
  const child = spawn(process.execPath, [join(projectDir, 'scripts', 'serve.ts')], {
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
  if (url === undefined) throw new Halt('The web server did not start: the lines above say why.')
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

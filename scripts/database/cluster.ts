import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Halt } from '#scripts/console/steps.mjs'
import type { Binaries } from './binaries.ts'
import { isReady } from './cluster-processes.ts'
import type { ServerUser } from './server-user.ts'

export const superuser = 'portal'
const readyTimeoutMs = 60_000
const stopTimeoutMs = 30_000
const logLimitBytes = 8 * 1024 * 1024

/**
 * Without `--lc-ctype=C.UTF-8` every Chinese character counts as punctuation and pg_trgm finds no
 * trigram in it; the builtin provider makes sorting independent of the machine's C library.
 */
export const localeFlags = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--lc-ctype=C.UTF-8',
]

const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // their paths may be 107 bytes at most; TCP has no such trap
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off', // compiling costs more than our short queries
  max_parallel_workers_per_gather: '0', // a container's /dev/shm may be too small for workers
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // After a kill one call instead of opening every file of the cluster: seconds less until it answers.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C', // we read our own log for "No space left on device"
  log_line_prefix: '%m [%p] ',
}

/** Creates the cluster; renamed into place when whole, so that a crash leaves no half cluster. */
export function initialise(
  binaries: Binaries,
  cluster: string,
  password: string,
  user?: ServerUser,
  flags: readonly string[] = localeFlags,
) {
  const partial = `${cluster}.partial`
  const passwordFile = `${cluster}.password`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) for (const path of [partial, passwordFile]) chownSync(path, user.uid, user.gid)
  try {
    const result = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${partial}`,
        `--username=${superuser}`,
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--no-instructions',
        ...flags,
      ],
      { ...user, cwd: dirname(cluster), encoding: 'utf8', env: serverEnvironment() },
    )
    if (result.status !== 0) {
      throw failure(`${result.stdout}${result.stderr}${result.error ?? ''}`, dirname(cluster))
    }
    renameSync(partial, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(partial, { recursive: true, force: true })
  }
}

export type Postmaster = {
  pid: number
  port: number
  /** resolves when the server has ended, for whatever reason */
  ended: Promise<void>
  stop: () => Promise<void>
}

export type PostmasterOptions = {
  binaries: Binaries
  cluster: string
  logFile: string
  /** tried first, so that the address stays the same from one start to the next */
  preferredPort: number
  user: ServerUser | undefined
  overrides?: Record<string, string> | undefined
  /** a server that recovers a backup takes longer */
  readyWithinMs?: number
}

/** Starts the server of a cluster on 127.0.0.1 and waits until it accepts connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { binaries, cluster, logFile, user } = options
  const port = await freePort(options.preferredPort)
  if (existsSync(logFile) && statSync(logFile).size > logLimitBytes) {
    renameSync(logFile, `${logFile}.1`)
  }
  const log = openSync(logFile, 'a', 0o600)
  const logStart = statSync(logFile).size
  const flags = Object.entries({ ...settings, ...options.overrides, port: String(port) })
  const child = spawn(
    binaries.postgres,
    ['-D', cluster, ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Detached: Ctrl-C reaches the whole process group, and the database must outlive the web.
    {
      ...user,
      cwd: cluster,
      detached: true,
      stdio: ['ignore', log, log],
      env: serverEnvironment(),
    },
  )
  closeSync(log)
  let spawnError: Error | undefined
  child.once('error', (error) => {
    spawnError = error
  })
  const end = Date.now() + (options.readyWithinMs ?? readyTimeoutMs)
  for (; Date.now() < end; await sleep(15)) {
    if (child.pid !== undefined && isReady(cluster, child.pid)) {
      child.unref()
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      return { pid: child.pid, port, ended, stop: guarded(child, child.pid, ended) }
    }
    if (spawnError || child.exitCode !== null || child.signalCode !== null) break
  }
  child.kill('SIGQUIT')
  const said = readFileSync(logFile, 'utf8').slice(logStart)
  throw failure(`${said}${spawnError ?? ''}`, cluster)
}

/**
 * Ties the server's life to ours: a small shell waits on a pipe that closes when we die, however
 * we die, and then stops the server. Returns the orderly stop, which calls the shell off first.
 */
function guarded(child: ChildProcess, pid: number, ended: Promise<void>): () => Promise<void> {
  const guard =
    process.platform === 'win32'
      ? undefined
      : spawn('/bin/sh', ['-c', 'read -r word || kill -INT "$1"', 'sh', String(pid)], {
          cwd: '/',
          detached: true,
          stdio: ['pipe', 'ignore', 'ignore'],
        })
  guard?.unref()
  // The pipe must not keep us alive either.
  ;(guard?.stdin as { unref?: () => void } | null | undefined)?.unref?.()
  return async () => {
    child.ref()
    child.kill('SIGINT')
    const timer = setTimeout(() => child.kill('SIGQUIT'), stopTimeoutMs)
    await ended
    clearTimeout(timer)
    guard?.stdin?.end('done\n')
  }
}

function serverEnvironment(): NodeJS.ProcessEnv {
  // No PG* variable of the person's shell may reach the server, and no locale either.
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', NODE_ENV: 'production' }
}

async function freePort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? 0
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}

function failure(said: string, directory: string): Error {
  if (/No space left on device|disk quota/i.test(said)) {
    return new Halt(
      `PostgreSQL cannot start because the disk below ${directory} is full: free some space and start again.`,
    )
  }
  if (/Permission denied|EACCES/i.test(said)) {
    return new Halt(
      `PostgreSQL may not write below ${directory}: change the owner of that directory, or set DATA_DIR to another.`,
    )
  }
  if (/initialized by PostgreSQL version|incompatible with server/i.test(said)) {
    return new Halt(
      `The data in ${directory} was written by another major version of PostgreSQL: set DATA_DIR to an empty directory, or start the portal's earlier version and export first.`,
    )
  }
  const fatal = /(?:FATAL|error):\s+(.*)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1)
  return new Halt(`PostgreSQL did not start: ${fatal || 'it gave no reason'}.`)
}

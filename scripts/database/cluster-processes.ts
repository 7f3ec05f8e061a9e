import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Halt } from '#scripts/console/steps.mjs'

const stopTimeoutMs = 20_000

/**
 * Stops what an earlier run left behind in this cluster: a postmaster whose supervisor was killed,
 * or the backends of a postmaster that was killed itself. Call it only while holding the directory
 * lock: then nobody else can have a reason to run there. Returns whether there was anything.
 */
export async function stopOrphans(cluster: string): Promise<boolean> {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return false
  // SIGINT is PostgreSQL's fast shutdown; SIGKILL is safe (WAL), only the next start is slower.
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    for (const pid of orphans(cluster)) kill(pid, signal)
    if (await gone(cluster)) {
      // Its number may by now belong to an unrelated process, and PostgreSQL would believe it.
      rmSync(pidFile, { force: true })
      return true
    }
  }
  throw new Halt(
    `A PostgreSQL of an earlier run (process ${orphans(cluster).join(', ')}) does not stop: end it and start again.`,
  )
}

async function gone(cluster: string): Promise<boolean> {
  for (const end = Date.now() + stopTimeoutMs; Date.now() < end; await sleep(50)) {
    if (orphans(cluster).length === 0) return true
  }
  return false
}

function orphans(cluster: string): number[] {
  if (process.platform === 'linux') return processesIn(cluster)
  const pid = postmasterPid(cluster)
  return pid !== undefined && isAlive(pid) ? [pid] : []
}

/** PostgreSQL's processes, children included, work in the cluster directory: that identifies them. */
function processesIn(cluster: string): number[] {
  const path = realpathSync(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === path && isPostgres(pid)
      } catch {
        return false // ended meanwhile, or somebody else's
      }
    })
}

function isPostgres(pid: number): boolean {
  // A person's shell may stand in the directory too. `comm` is the name of the executable.
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
}

/** The process number that the cluster's pid file names, if it names one. */
export function postmasterPid(cluster: string): number | undefined {
  return Number.parseInt(pidFileLines(cluster)[0] ?? '', 10) || undefined
}

/** Whether the postmaster says that it accepts connections (line 8 of its pid file). */
export function isReady(cluster: string, pid: number): boolean {
  const lines = pidFileLines(cluster)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function pidFileLines(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Whether a process runs; one that has ended and only waits to be collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    if (process.platform !== 'linux') return true
    // State follows the name, which stands in parentheses and may hold anything (proc(5)).
    return !/^.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function kill(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // Already gone.
  }
}

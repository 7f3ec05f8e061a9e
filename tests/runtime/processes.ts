import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { isAlive } from '#scripts/database/cluster-processes.ts'

/** The process and all that it started, directly or not. */
export function familyOf(pid: number): number[] {
  const pairs = parents()
  const family = [pid]
  for (const member of family) {
    for (const [child, parent] of pairs) if (parent === member) family.push(child)
  }
  return family
}

/** Every process with its parent. Small images have no `ps`, but they have /proc. */
function parents(): [pid: number, parent: number][] {
  if (process.platform !== 'linux') {
    const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    return table
      .trim()
      .split('\n')
      .map((line) => {
        const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number)
        return [pid, parent]
      })
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)])
}

function parentOf(pid: string): number {
  try {
    // pid (name) state parent … — the name may hold anything, so what counts begins behind it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0 // ended meanwhile
  }
}

export function alive(pids: readonly number[]): number[] {
  return pids.filter(isAlive)
}

export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went with its parent.
    }
  }
}

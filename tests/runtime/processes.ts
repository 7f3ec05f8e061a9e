import { execFileSync } from 'node:child_process'
import { isAlive } from '#scripts/database/cluster-processes.ts'

/** The process and all that it started, directly or not. */
export function familyOf(pid: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
  const pairs = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const family = [pid]
  for (const member of family) {
    for (const [child, parent] of pairs) if (child && parent === member) family.push(child)
  }
  return family
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

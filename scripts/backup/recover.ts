import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Halt } from '#scripts/console/steps.mjs'
import type { Binaries } from '#scripts/database/binaries.ts'
import { startPostmaster, superuser } from '#scripts/database/cluster.ts'
import type { ServerUser } from '#scripts/database/server-user.ts'

/** Rolling on through a day of WAL takes minutes. */
const READY_WITHIN_MS = 60 * 60_000

export type Recovery = {
  binaries: Binaries
  cluster: string
  /** segments to roll on through, as the archive keeps them; none: only to the end of the backup */
  wal?: string
  /** nothing that was committed then or later */
  until?: Date
  logFile: string
  user: ServerUser | undefined
}

/** Lets PostgreSQL bring a copied cluster to a state that was; answers when the last transaction in it was. */
export async function recover(recovery: Recovery): Promise<Date | null> {
  const { binaries, cluster, wal, until, logFile, user } = recovery
  if (wal) writeFileSync(join(cluster, 'recovery.signal'), '', { mode: 0o600 })
  if (wal && user) chownSync(join(cluster, 'recovery.signal'), user.uid, user.gid)
  const postmaster = await startPostmaster({
    binaries,
    cluster,
    logFile,
    preferredPort: 0,
    user,
    readyWithinMs: READY_WITHIN_MS,
    overrides: {
      archive_mode: 'off',
      hot_standby: 'off',
      ...(wal && {
        restore_command: `gzip -dc '${wal.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'/%f.gz > "%p"`,
        recovery_target_action: 'promote',
      }),
      ...(until && {
        // PostgreSQL reads this setting before it knows what Z means.
        recovery_target_time: until.toISOString().replace('Z', '+00'),
        recovery_target_inclusive: 'off',
      }),
    },
  })
  await postmaster.stop()
  const said = readFileSync(logFile, 'utf8')
  const times = [...said.matchAll(/last completed transaction was at log time (\S+ \S+)\+00/g)]
  const last = times.at(-1)?.[1]
  return last ? new Date(`${last.replace(' ', 'T')}Z`) : null
}

/** The restored cluster gets a password of its own: the earlier one lies in no backup. */
export function setPassword(
  { binaries, cluster, user }: Pick<Recovery, 'binaries' | 'cluster' | 'user'>,
  password: string,
): void {
  const result = spawnSync(binaries.postgres, ['--single', '-D', cluster, 'postgres'], {
    ...user,
    cwd: cluster,
    encoding: 'utf8',
    input: `ALTER ROLE ${superuser} PASSWORD '${password}'\n`,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', NODE_ENV: 'production' },
  })
  if (result.status !== 0 || /ERROR|FATAL/.test(result.stderr)) {
    throw new Halt(`The restored database took no password (${result.stderr.trim()}).`)
  }
}

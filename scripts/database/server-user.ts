import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Halt } from '#scripts/console/steps.mjs'

export type ServerUser = { uid: number; gid: number }

/**
 * The account that PostgreSQL runs as, or undefined for our own. PostgreSQL refuses to run as root,
 * so root lends it the account `postgres`, or `nobody` where the machine has no `postgres`.
 */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Halt(
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody": start the portal as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether `user` may enter `directory` (every parent included); asked of the system itself. */
export function canEnter(directory: string, user: ServerUser): boolean {
  const script = 'cd -- "$1"'
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', directory], { ...user, cwd: '/', stdio: 'ignore' })
      .status === 0
  )
}

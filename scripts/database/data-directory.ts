import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Halt } from '#scripts/console/steps.mjs'
import { canEnter, type ServerUser } from './server-user.ts'

/** What a running supervisor leaves in its data directory for other commands to find. */
export type RunningServer = { pid: number; url: string; port: number; origin?: string }

/** Creates the data directory where it is missing and proves that we may write there. */
export function prepareDataDirectory(dataDir: string, user: ServerUser | undefined): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    // PostgreSQL's own account must be able to pass through; secrets inside have mode 0600.
    if (user) chmodSync(dataDir, statSync(dataDir).mode | 0o011)
    const probe = join(dataDir, '.writable')
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC' || code === 'EDQUOT') throw error
    throw new Halt(
      `The data directory ${dataDir} cannot be written (${code}): change its owner, or set DATA_DIR to a directory of yours.`,
    )
  }
  return realpathSync(dataDir)
}

/**
 * Where the cluster lies: inside the data directory, or below /var/lib where the server's account
 * cannot enter the data directory (root working in its own closed home, for instance).
 */
export function clusterHome(dataDir: string, user: ServerUser | undefined): string {
  if (!user || canEnter(dataDir, user)) return dataDir
  const id = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const home = `/var/lib/green-city-forums/${id}`
  mkdirSync(home, { recursive: true, mode: 0o711 })
  return home
}

/** The database password of this data directory: drawn once, readable by its owner only. */
export function clusterPassword(dataDir: string): string {
  const file = join(dataDir, 'password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

const runningFile = (dataDir: string) => join(dataDir, 'server.json')

export function readRunning(dataDir: string): RunningServer | undefined {
  try {
    return JSON.parse(readFileSync(runningFile(dataDir), 'utf8'))
  } catch {
    return undefined
  }
}

export function writeRunning(dataDir: string, running: RunningServer): void {
  writeFileSync(runningFile(dataDir), JSON.stringify(running), { mode: 0o600 })
}

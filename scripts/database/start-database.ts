import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Archiving, archiveSettings, startSegmentKeeper } from '#scripts/backup/archive.ts'
import { Halt } from '#scripts/console/steps.mjs'
import { assertServer } from './assertions.ts'
import { binariesFor } from './binaries.ts'
import { initialise, superuser } from './cluster.ts'
import { stopOrphans } from './cluster-processes.ts'
import {
  clusterHome,
  clusterPassword,
  prepareDataDirectory,
  readRunning,
  writeRunning,
} from './data-directory.ts'
import { databaseName, withClient, withDatabaseName } from './databases.ts'
import { lockDirectory } from './directory-lock.ts'
import { keepPostmaster } from './kept-postmaster.ts'
import { serverUser } from './server-user.ts'

/** `Archiving`: where the server hands over what it writes, for backups. */
export type DatabaseOptions = Archiving & {
  /** used as it is, and nothing is started */
  databaseUrl?: string | undefined
  dataDir: string
  /** where another process serves this data directory: use its server instead of refusing */
  attach?: boolean
  /** initdb flags and server settings other than ours; for tests of the assertions */
  initFlags?: readonly string[]
  settings?: Record<string, string>
  note?: (text: string) => void
}

export type Database = {
  url: string
  /** somebody else's server: who may do what on it is theirs to say */
  isBorrowed: boolean
  /** tells later commands where the portal answers */
  announce: (origin: string) => void
  /** rejects when the embedded server cannot be kept running; never resolves */
  lost: Promise<never>
  /** stops what was started here, and nothing else */
  stop: () => Promise<void>
}

const portalDatabase = 'portal'

/** A checked, running database server: the one at `databaseUrl`, or the embedded one. */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.databaseUrl) return useServer(options.databaseUrl, options.note)
  const user = serverUser()
  const dataDir = prepareDataDirectory(resolve(options.dataDir), user)
  const lock = await lockDirectory(dataDir)
  if (!lock) return attachOrRefuse(dataDir, options)
  try {
    const home = clusterHome(dataDir, user)
    const cluster = join(home, 'postgres')
    const binaries = binariesFor(user, home)
    const password = clusterPassword(dataDir)
    if (await stopOrphans(cluster)) options.note?.('recovering from an earlier run')
    const isNew = !existsSync(cluster)
    if (isNew) initialise(binaries, cluster, password, user, options.initFlags)
    const keeper = startSegmentKeeper(options, cluster, user)
    const postmaster = await keepPostmaster({
      binaries,
      cluster,
      logFile: join(dataDir, 'postgres.log'),
      preferredPort: readRunning(dataDir)?.port ?? 0,
      user,
      overrides: { ...archiveSettings(options, cluster, user), ...options.settings },
    }).catch(async (error: unknown) => {
      await keeper?.stop()
      throw error
    })
    const { pid } = process
    const { port } = postmaster
    const url = `postgresql://${superuser}:${password}@127.0.0.1:${port}/${portalDatabase}`
    try {
      await ensureDatabase(url)
      const version = await check(url)
      options.note?.(`PostgreSQL ${version} in ${home}${isNew ? ', created' : ''}`)
      writeRunning(dataDir, { pid, url, port })
    } catch (error) {
      await postmaster.stop()
      await keeper?.stop()
      throw error
    }
    return {
      url,
      isBorrowed: false,
      lost: postmaster.lost,
      announce: (origin) => writeRunning(dataDir, { pid, url, port, origin }),
      stop: async () => {
        await postmaster.stop()
        await keeper?.stop()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Runs `work` with a database and stops it afterwards, whatever happened. */
export async function withDatabase<T>(
  options: DatabaseOptions,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const database = await startDatabase(options)
  try {
    return await work(database.url)
  } finally {
    await database.stop()
  }
}

/** A server that somebody else starts and stops. */
function borrowed(url: string): Database {
  return {
    url,
    isBorrowed: true,
    lost: new Promise(() => {}),
    announce: () => {},
    stop: async () => {},
  }
}

async function useServer(url: string, note?: (text: string) => void): Promise<Database> {
  try {
    const version = await check(url)
    note?.(`PostgreSQL ${version} at DATABASE_URL`)
  } catch (error) {
    if (error instanceof Halt) throw error
    throw new Halt(
      `The server at DATABASE_URL cannot be used (${(error as Error).message || 'no answer'}): check the address, the password and that it runs, or unset DATABASE_URL to use the embedded one.`,
    )
  }
  return borrowed(url)
}

async function attachOrRefuse(dataDir: string, options: DatabaseOptions): Promise<Database> {
  const running = readRunning(dataDir)
  if (!options.attach) {
    const where = running?.origin ? ` at ${running.origin}` : ''
    throw new Halt(
      `The portal already runs on the data in ${dataDir}${where} (process ${running?.pid ?? 'unknown'}): stop it first, or set DATA_DIR and PORT to run a second one.`,
    )
  }
  // The holder of the lock may be starting this very moment.
  for (let attempt = 0; attempt < 50; attempt++, await sleep(200)) {
    const url = readRunning(dataDir)?.url
    const version = url && (await check(url).catch(() => undefined))
    if (!version) continue
    options.note?.(`PostgreSQL ${version}, already running`)
    return borrowed(url)
  }
  throw new Halt(
    `Another process holds the data in ${dataDir} but its database does not answer: stop process ${running?.pid ?? 'that holds it'} and try again.`,
  )
}

async function ensureDatabase(url: string): Promise<void> {
  const name = databaseName(url)
  await withClient(withDatabaseName(url, 'postgres'), async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${name}`)
  })
}

function check(url: string): Promise<string> {
  return withClient(url, async (client) => {
    await assertServer(client)
    const { rows } = await client.query('show server_version')
    return String(rows[0].server_version)
  })
}

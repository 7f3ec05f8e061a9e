import { resolve } from 'node:path'
import { env, listeningOrigin } from '#lib/platform/env.ts'
import { archiving } from './backup/archive.ts'
import { run, step } from './console/steps.mjs'
import { prepareAppRole } from './database/app-role.ts'
import type { Database } from './database/start-database.ts'
import { actionKeySettings } from './portal/action-ids.ts'
import { announceSetUp } from './portal/administration.ts'
import { buildIfChanged } from './portal/build.ts'
import { replayErasures } from './portal/erasures.ts'
import { type KeptChild, keepChild } from './portal/kept-child.ts'
import { keepBackups } from './portal/nightly-backup.ts'
import { prepareDatabase } from './portal/prepare.ts'
import { keepSampleAhead } from './portal/sample-days.ts'
import { portalSecret } from './portal/secret.ts'
import { stopRequested } from './portal/stop-signals.ts'
import { assertPortFree, startWeb } from './portal/web.ts'
import { startWorkerProcess } from './portal/worker.ts'

/**
 * The supervisor: brings the portal up step by step, then waits. It stops in the opposite order,
 * the database last, so that requests and letters under way still find it.
 */
await run(async () => {
  const stop = stopRequested()
  let isStopping = false
  stop.then(() => {
    isStopping = true
  })
  await assertPortFree(env.HOST, env.PORT)
  const database = await prepareDatabase({ attach: false })
  let web: KeptChild | undefined
  let worker: KeptChild | undefined
  let backups: ReturnType<typeof backUpNightly>
  try {
    await step('erasures', (note) =>
      replayErasures({ url: database.url, secret: portalSecret(), note }),
    )
    const databaseUrl = await step('rights', (note) => limitedUrl(database, note))
    if (!isStopping) await step('build', (note) => buildIfChanged(note, stop))
    if (isStopping) return
    // Both at once: whoever reads does not wait for whoever writes letters.
    const working = keepChild({
      name: 'worker',
      start: () => startWorkerProcess(settingsFor(database, databaseUrl)),
      // Pages and registrations go on without it; letters wait in the database.
      whenItEndsAtOnce: 'wait',
    })
    working.then((kept) => {
      worker = kept
    }, ignored)
    web = await step('web', async (note) => {
      const kept = await keepChild({
        name: 'web server',
        start: () => startWeb(settingsFor(database, databaseUrl)),
        whenItEndsAtOnce: 'give_up',
      })
      note(`listening on ${env.HOST}:${env.PORT}`)
      return kept
    })
    const { lost } = await step('worker', async (note) => {
      const kept = await working
      note(env.SMTP_URL ? 'sends letters' : 'shows letters here: SMTP_URL is not set')
      return kept
    })
    announce(database)
    await announceSetUp(database.url)
    keepSampleAhead(database.url)
    backups = backUpNightly(database)
    await Promise.race([stop, web.lost, lost, database.lost])
  } catch (error) {
    // What fails because it was stopped is no failure.
    if (!isStopping) throw error
  } finally {
    await step('stop', async (note) => {
      await Promise.all([web?.stop(), worker?.stop(), backups?.stop()])
      await database.stop()
      note('stopped')
    })
  }
})
// An idle handle of a library must not hold back the end.
process.exit()

/** Whoever waits for it is told; nobody has to wait. */
function ignored(): void {}

/** The embedded database is reached by a role that cannot rewrite the audit; who owns another's is theirs to say. */
async function limitedUrl(database: Database, note: (text: string) => void): Promise<string> {
  if (database.isBorrowed) {
    note('as DATABASE_URL says')
    return database.url
  }
  const url = await prepareAppRole(database.url)
  note('web server and worker only add to the audit')
  return url
}

/** A server of one's own is backed up by its own tools. */
function backupDirOf({ isBorrowed }: Database): string | undefined {
  return isBorrowed ? undefined : env.BACKUP_DIR
}

function backUpNightly(database: Database) {
  const backupDir = backupDirOf(database)
  if (!backupDir) return undefined
  return keepBackups({
    url: database.url,
    dataDir: env.DATA_DIR,
    backupDir: resolve(backupDir),
    secret: portalSecret(),
    keys: archiving().backupKeys ?? [],
    at: env.BACKUP_AT,
    keepDays: env.BACKUP_KEEP_DAYS,
  })
}

function settingsFor(database: Database, databaseUrl: string): Record<string, string> {
  const secret = portalSecret()
  return {
    // What the web server looks at to say how old the last backup is.
    BACKUP_DIR: backupDirOf(database) ?? '',
    HOST: env.HOST,
    PORT: String(env.PORT),
    APP_ORIGIN: env.APP_ORIGIN,
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    ...actionKeySettings(secret),
  }
}

function announce(database: Database): void {
  const address = listeningOrigin(env.HOST, env.PORT)
  database.announce(address)
  const readers = env.APP_ORIGIN === address ? '' : ` (for readers: ${env.APP_ORIGIN})`
  console.log(`\nGreen City Forums: ${address}${readers}\n`)
}

import 'server-only'
import { Logger, makeWorkerUtils, parseCronItems, run } from 'graphile-worker'
import { remindOfMilestones } from '#lib/domain/agreements/milestones/mutations.ts'
import { sweepImports } from '#lib/domain/imports/mutations.ts'
import { giveUpLostLetters } from '#lib/domain/letters/mutations.ts'
import { remindRegistered } from '#lib/domain/letters/reminders/mutations.ts'
import { sweepPrints } from '#lib/domain/prints/mutations.ts'
import { sweepFiles } from '#lib/domain/registrations/files/mutations.ts'
import { expireUnaccepted, promoteWhereFree } from '#lib/domain/registrations/waitlist/mutations.ts'
import { log } from '#lib/platform/log.ts'
import { checkAuditNow } from './check-audit.ts'
import { sweepExpired } from './sweep-expired.ts'

/**
 * What the clock asks for. Each job may run twice, or late: it looks at what is due and does it. Several
 * workers share one list in the database, so that a tick is done once.
 */
const JOBS = {
  remind: { match: '*/5 * * * *', work: (now: Date) => remindRegistered(now) },
  'remind-of-milestones': { match: '*/15 * * * *', work: (now: Date) => remindOfMilestones(now) },
  'give-up-lost-letters': { match: '*/5 * * * *', work: (now: Date) => giveUpLostLetters(now) },
  'expire-unaccepted': {
    match: '* * * * *',
    work: async (now: Date) => (await expireUnaccepted({ now })).promoted,
  },
  'promote-where-free': { match: '* * * * *', work: (now: Date) => promoteWhereFree({ now }) },
  'sweep-files': {
    match: '27 * * * *',
    work: async (now: Date) => (await sweepFiles({ now })).removed,
  },
  'sweep-imports': { match: '37 * * * *', work: (now: Date) => sweepImports(now) },
  'sweep-prints': { match: '33 * * * *', work: (now: Date) => sweepPrints(now) },
  'check-audit': { match: '43 3 * * *', work: checkAuditNow },
  sweep: { match: '17 * * * *', work: (now: Date) => sweepExpired(now) },
} as const satisfies Record<string, { match: string; work: (now: Date) => Promise<number> }>

/** Beside our own tables and out of the migrations' sight; the library lays and updates it. */
const SCHEMA = 'graphile_worker'

/** Follows the clock until it is stopped. */
export async function followJobs(connectionString: string): Promise<{ stop: () => Promise<void> }> {
  const shared = { connectionString, schema: SCHEMA, logger: quietLogger() }
  await unlockLost(shared)
  const runner = await run({
    ...shared,
    concurrency: 1,
    maxPoolSize: 3,
    pollInterval: 5_000,
    noHandleSignals: true,
    taskList: Object.fromEntries(
      Object.entries(JOBS).map(([name, { work }]) => [
        name,
        async () => {
          const count = await work(new Date())
          if (count > 0) log.info({ job: name, count }, 'job done')
        },
      ]),
    ),
    parsedCronItems: parseCronItems(
      Object.entries(JOBS).map(([task, { match }]) => ({
        task,
        match,
        identifier: task,
        // What was missed while nothing ran is done once at the next tick anyway.
        options: { backfillPeriod: 0, maxAttempts: 3, queueName: task },
      })),
    ),
  })
  return { stop: () => runner.stop() }
}

/**
 * A worker that was killed has left its jobs locked, for hours. Whoever starts frees them; should
 * another worker still be at one, it is done twice, which changes nothing.
 */
async function unlockLost(shared: { connectionString: string; schema: string; logger: Logger }) {
  const utils = await makeWorkerUtils(shared)
  try {
    await utils.migrate()
    const holders = await utils.withPgClient(async (client) => {
      const { rows } = await client.query<{ locked_by: string }>(
        `SELECT DISTINCT locked_by FROM ${SCHEMA}.jobs WHERE locked_by IS NOT NULL`,
      )
      return rows.map(({ locked_by }) => locked_by)
    })
    if (holders.length > 0) await utils.forceUnlockWorkers(holders)
  } finally {
    await utils.release()
  }
}

/** The library's words at their own level in our log, its everyday ones left out. */
function quietLogger(): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error(`jobs: ${message}`)
    else if (level === 'warning') log.warn(`jobs: ${message}`)
  })
}

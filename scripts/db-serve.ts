import { once } from 'node:events'
import { env } from '#lib/platform/env.ts'
import { archiving } from './backup/archive.ts'
import { run, step } from './console/steps.mjs'
import { startDatabase } from './database/start-database.ts'

/** Keeps the database up by itself until it is interrupted, for tools that look into it. */
await run(async () => {
  const database = await step('database', (note) =>
    startDatabase({
      dataDir: env.DATA_DIR,
      databaseUrl: env.DATABASE_URL,
      ...archiving(),
      note,
    }),
  )
  console.log(`  ${database.url}`)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal))
  const keepAlive = setInterval(() => {}, 60_000)
  await Promise.race(signals)
  clearInterval(keepAlive)
  await step('database', async (note) => {
    await database.stop()
    note('stopped')
  })
})

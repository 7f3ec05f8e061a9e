import { env } from '#lib/platform/env.ts'
import { archiving } from './backup/archive.ts'
import { Halt, run, step } from './console/steps.mjs'
import { withDatabase } from './database/start-database.ts'
import { replayErasures } from './portal/erasures.ts'
import { portalSecret } from './portal/secret.ts'

/** `npm run privacy -- replay`: erases again whoever the list of erasures names, after a backup was restored. */
await run(async () => {
  const [command] = process.argv.slice(2)
  if (command !== 'replay') {
    throw new Halt(
      'Say what to do: npm run privacy -- replay (erases again after a restored backup).',
    )
  }
  const options = {
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    ...archiving(),
    attach: true,
  }
  await withDatabase(options, (url) =>
    step('erasures', (note) => replayErasures({ url, secret: portalSecret(), note })),
  )
})

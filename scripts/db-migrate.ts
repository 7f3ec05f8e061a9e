import { env } from '#lib/platform/env.ts'
import { archiving } from './backup/archive.ts'
import { run, step } from './console/steps.mjs'
import { renewAppRights } from './database/app-role.ts'
import { withDatabase } from './database/start-database.ts'
import { applyMigrations } from './migrations/apply.ts'
import { generateClient } from './migrations/generate.ts'
import { migrationsFolder } from './migrations/paths.ts'

await run(async () => {
  await step('client', async (note) => note((await generateClient()) ? 'generated' : 'up to date'))
  const options = {
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    ...archiving(),
    attach: true,
  }
  await withDatabase(options, (url) =>
    step('migrations', async (note) => {
      const applied = await applyMigrations(url, migrationsFolder)
      await renewAppRights(url)
      note(applied.length === 0 ? 'up to date' : `applied ${applied.join(', ')}`)
    }),
  )
})

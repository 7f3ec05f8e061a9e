import { existsSync, renameSync } from 'node:fs'
import { checkpointsFile } from '#lib/domain/audit/chain/utils.ts'
import { env } from '#lib/platform/env.ts'
import { archiving } from './backup/archive.ts'
import { run, step } from './console/steps.mjs'
import { renewAppRights } from './database/app-role.ts'
import { withClient } from './database/databases.ts'
import { withDatabase } from './database/start-database.ts'
import { loadContentInto } from './load-content.ts'
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
  await withDatabase(options, async (url) => {
    await step('empty', (note) =>
      withClient(url, async (client) => {
        // Not the database itself: its owner may have no right to create one.
        await client.query('drop schema public cascade; create schema public')
        await client.query('create extension if not exists pg_trgm')
        setAside(checkpointsFile())
        note('everything deleted')
      }),
    )
    await step('migrations', async (note) => {
      const applied = await applyMigrations(url, migrationsFolder)
      await renewAppRights(url)
      note(`${applied.length} applied`)
    })
    await step('content', (note) => loadContentInto(url, note))
  })
})

/** What is written down of the old audit proves nothing about the new one, and is kept under another name. */
function setAside(file: string): void {
  if (existsSync(file)) renameSync(file, `${file}.${Date.now()}`)
}

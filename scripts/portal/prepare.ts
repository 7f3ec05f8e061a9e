import { env } from '#lib/platform/env.ts'
import { archiving } from '../backup/archive.ts'
import { step } from '../console/steps.mjs'
import { type Database, startDatabase } from '../database/start-database.ts'
import { loadContentIfChanged } from '../load-content.ts'
import { applyMigrations } from '../migrations/apply.ts'
import { generateClient } from '../migrations/generate.ts'
import { migrationsFolder } from '../migrations/paths.ts'

/** Database, client, migrations and content, in that order; the caller stops the database. */
export async function prepareDatabase(options: { attach: boolean }): Promise<Database> {
  const database = await step('database', (note) =>
    startDatabase({
      dataDir: env.DATA_DIR,
      databaseUrl: env.DATABASE_URL,
      ...archiving(),
      note,
      ...options,
    }),
  )
  try {
    await step('client', async (note) =>
      note((await generateClient()) ? 'generated from the schema' : 'up to date'),
    )
    await step('migrations', async (note) => {
      const applied = await applyMigrations(database.url, migrationsFolder)
      note(applied.length === 0 ? 'up to date' : `${applied.length} applied`)
    })
    await step('content', (note) => loadContentIfChanged(database.url, note))
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}

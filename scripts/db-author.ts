import { relative } from 'node:path'
import { env } from '#lib/platform/env.ts'
import { archiving } from './backup/archive.ts'
import { Halt, run, step } from './console/steps.mjs'
import { withDatabase } from './database/start-database.ts'
import { authorMigration } from './migrations/author.ts'
import { migrationsFolder, projectDir, schemaFolder } from './migrations/paths.ts'

await run(async () => {
  const [name = ''] = process.argv.slice(2)
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Halt(
      'Name the migration after what it does, in lower_snake letters: npm run db:author -- add_venue',
    )
  }
  const options = {
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    ...archiving(),
    attach: true,
  }
  await withDatabase(options, (url) =>
    step('author', async (note) => {
      const now = new Date()
      const file = await authorMigration({ url, schemaFolder, migrationsFolder, name, now })
      note(
        file
          ? `${relative(projectDir, file)}: read it, add CHECKs by hand, then npm run db:migrate`
          : 'the migrations already lead to the schema: nothing written',
      )
    }),
  )
})

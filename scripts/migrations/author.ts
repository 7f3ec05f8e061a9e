import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDatabase, dropDatabase } from '#scripts/database/databases.ts'
import { applyMigrations } from './apply.ts'
import { noFilter, readSchemaFiles, withSchemaEngine } from './schema-engine.ts'

/** SQL that leads from the database at `url` to the schema in `schemaFolder`; empty when equal. */
export async function diffToSchema(url: string, schemaFolder: string): Promise<string> {
  const files = readSchemaFiles(schemaFolder)
  return withSchemaEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: schemaFolder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: noFilter,
    })
    const script = stdout?.trim() ?? ''
    return script.startsWith('-- This is an empty migration') ? '' : `${script}\n`.trimStart()
  })
}

/**
 * Writes the migration that leads from the present migrations to the schema, and returns its file;
 * undefined when they agree already. The comparison is made in a scratch database beside `url`'s.
 */
export async function authorMigration(options: {
  url: string
  schemaFolder: string
  migrationsFolder: string
  name: string
  now: Date
}): Promise<string | undefined> {
  const { schemaFolder, migrationsFolder } = options
  const scratch = `author_${process.pid}`
  const url = await createDatabase(options.url, scratch)
  try {
    await applyMigrations(url, migrationsFolder)
    const script = await diffToSchema(url, schemaFolder)
    if (script.trim() === '') return undefined
    const timestamp = options.now.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)
    const folder = join(migrationsFolder, `${timestamp}_${options.name}`)
    mkdirSync(folder, { recursive: true })
    const lockfile = 'provider = "postgresql"\n'
    writeFileSync(join(migrationsFolder, 'migration_lock.toml'), lockfile)
    const file = join(folder, 'migration.sql')
    writeFileSync(file, script)
    return file
  } finally {
    await dropDatabase(options.url, scratch)
  }
}

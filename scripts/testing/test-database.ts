import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '#scripts/database/databases.ts'
import { type Database, startDatabase } from '#scripts/database/start-database.ts'
import { loadContentInto } from '#scripts/load-content.ts'
import { applyMigrations } from '#scripts/migrations/apply.ts'
import { migrationsFolder } from '#scripts/migrations/paths.ts'
import { TEMPLATE_DATABASE } from './template-database.ts'

export interface TestDatabase {
  /** Address of the server's own first database. */
  serverUrl: string
  /** A fresh copy of the template under this name; returns its address. */
  copy: (name: string) => Promise<string>
  stop: () => Promise<void>
}

/** Starts a PostgreSQL of its own, in a new directory that goes with it, and fills the template. */
export async function startTestDatabase(note: (text: string) => void): Promise<TestDatabase> {
  const given = process.env.TEST_DATABASE_URL
  const dataDir = mkdtempSync(join(tmpdir(), 'gcf-test-'))
  const database: Database = await startDatabase({ databaseUrl: given, dataDir, note })
  const stop = async () => {
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const template = await createDatabase(database.url, TEMPLATE_DATABASE)
    note('migrating')
    await applyMigrations(template, migrationsFolder)
    note('loading the content')
    await loadContentInto(template, note)
  } catch (error) {
    await stop()
    throw error
  }
  const copy = (name: string) => createDatabase(database.url, name, TEMPLATE_DATABASE)
  return { serverUrl: database.url, copy, stop }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createDatabase, dropDatabase } from '#scripts/database/databases.ts'
import { TEMPLATE_DATABASE } from '#scripts/testing/template-database.ts'

/**
 * Every integration test file works on a database of its own, copied from one that is migrated and
 * holds the whole content; so no file sees what another wrote. The setting is made before the file
 * is loaded, because the portal reads it once.
 */

const server = process.env.TEST_DATABASE_SERVER
if (!server) throw new Error('run the integration tests with: npm test -- integration')

const name = `gcf_test_${process.pid}_${Date.now().toString(36)}`
process.env.DATABASE_URL = await createDatabase(server, name, TEMPLATE_DATABASE)
// What lies beside the database (files, the list of erasures) is the file's own too.
const dataDir = mkdtempSync(join(tmpdir(), 'gcf-data-'))
process.env.DATA_DIR = dataDir

afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true })
  const shared = globalThis as { gcfDb?: { $disconnect(): Promise<void> } }
  await shared.gcfDb?.$disconnect()
  await dropDatabase(server, name)
})

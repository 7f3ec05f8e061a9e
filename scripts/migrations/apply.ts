import type { Client } from 'pg'
import { Halt } from '#scripts/console/steps.mjs'
import { withClient } from '#scripts/database/databases.ts'
import { type Migration, migrationList, readMigrations } from './migration-files.ts'

// Any number will do, as long as every start of the portal uses the same one.
const lockKey = 4_702_017_001

/**
 * Applies the migrations of `folder` that the database at `url` does not have yet, and returns
 * their names. Two starts at once wait for each other. Each migration is applied whole or not at
 * all; an edited, failed or unknown one is refused with a sentence.
 */
export async function applyMigrations(url: string, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder)
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const pending = await pendingMigrations(client, migrations)
    if (pending.length === 0) return []
    // Loaded only when there is work: the engine is 3 MB of WebAssembly.
    const { noFilter, withSchemaEngine } = await import('./schema-engine.ts')
    try {
      await withSchemaEngine(url, async (engine) => {
        const migrationsList = migrationList(folder, migrations)
        await engine.applyMigrations({ migrationsList, filters: noFilter })
      })
    } catch (error) {
      throw await explainFailure(client, error)
    }
    return pending.map(({ name }) => name)
  })
}

type Row = {
  name: string
  checksum: string
  finished: boolean
}

async function appliedRows(client: Client): Promise<Row[]> {
  const table = await client.query(`select to_regclass('_prisma_migrations') as name`)
  if (table.rows[0].name === null) return []
  const { rows } = await client.query(`
    select migration_name as name, checksum, finished_at is not null as finished
    from _prisma_migrations where rolled_back_at is null`)
  return rows
}

/** What is still to be applied; refuses a history that does not fit the folder. */
async function pendingMigrations(
  client: Client,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const rows = new Map((await appliedRows(client)).map((row) => [row.name, row]))
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...rows.keys()].find((name) => !known.has(name))
  if (unknown) {
    throw new Halt(
      `The database has the migration "${unknown}", which this version of the portal does not know: start the newer version that brought it, or run \`npm run db:reset\` to begin anew (this deletes the data).`,
    )
  }
  for (const { name, checksum } of migrations) {
    const row = rows.get(name)
    if (row && !row.finished) {
      // A crash between the script's commit and this row leaves it open; the script itself is
      // one transaction, so it either stands whole or left nothing. Asking a person is right.
      throw new Halt(
        `The migration "${name}" was interrupted: check the database, then delete its row from _prisma_migrations (nothing of it is there) or set its finished_at (all of it is there).`,
      )
    }
    if (row && row.checksum !== checksum) {
      throw new Halt(
        `The migration "${name}" was edited after it was applied: restore its file and write a new migration with \`npm run db:author -- name\`, or run \`npm run db:reset\` (this deletes the data).`,
      )
    }
  }
  return migrations.filter(({ name }) => !rows.has(name))
}

async function explainFailure(client: Client, error: unknown): Promise<Error> {
  const failed = await client.query(
    `select id, migration_name as name, logs from _prisma_migrations
     where finished_at is null and rolled_back_at is null order by started_at desc limit 1`,
  )
  const row = failed.rows[0]
  const reason = engineReason(error)
  if (!row) return new Halt(`The migrations could not be applied: ${reason}`)
  // PostgreSQL has undone the whole script: without this the corrected file would be refused.
  await client.query('update _prisma_migrations set rolled_back_at = now() where id = $1', [row.id])
  return new Halt(`The migration "${row.name}" failed and was undone whole: ${reason}`)
}

function engineReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n').find((line) => line.trim() !== '') ?? 'no reason was given'
}

import 'server-only'
import { db } from '../db.ts'

/** Settles when the database has answered the smallest question; rejects when it cannot. */
export async function askDatabase(): Promise<void> {
  await db.$queryRaw`SELECT 1`
}

/** The names of the migrations that stand whole in the database, in order. */
export async function listAppliedMigrations(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
    ORDER BY migration_name`
  return rows.map(({ name }) => name)
}

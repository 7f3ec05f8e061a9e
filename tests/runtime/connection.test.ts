import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Database, startDatabase } from '#scripts/database/start-database.ts'
import { applyMigrations } from '#scripts/migrations/apply.ts'
import { migrationsFolder } from '#scripts/migrations/paths.ts'
import { scratchDirectory } from './scratch.ts'

const scratch = scratchDirectory()
let server: Database
let platform: typeof import('#lib/platform/db.ts')

beforeAll(async () => {
  server = await startDatabase({ dataDir: join(scratch.path, 'data') })
  await applyMigrations(server.url, migrationsFolder)
  vi.stubEnv('DATABASE_URL', server.url)
  // What starts a database has read the settings already.
  vi.resetModules()
  platform = await import('#lib/platform/db.ts')
})
afterAll(async () => {
  await platform.db.$disconnect()
  await server.stop()
  scratch.remove()
})

describe('the connection to the database', () => {
  test('has every limit of reliability record D11', async () => {
    const [limits] = await platform.db.$queryRaw<Record<string, string>[]>`
      select current_setting('statement_timeout') as statement,
             current_setting('lock_timeout') as lock,
             current_setting('idle_in_transaction_session_timeout') as idle,
             current_setting('timezone') as zone`
    expect(limits).toEqual({ statement: '5s', lock: '2s', idle: '10s', zone: 'UTC' })
  })

  test('gives up on a query that is stuck', async () => {
    const started = performance.now()
    await expect(platform.db.$queryRaw`select pg_sleep(30)`).rejects.toThrow(/statement timeout/)
    expect(performance.now() - started).toBeLessThan(7_000)
  })

  test('keeps an instant through a process in another time zone', async () => {
    // The tests run 12:45 or 13:45 ahead of UTC.
    const instant = new Date('2026-06-30T23:30:00.000Z')
    const [row] = await platform.db.$queryRaw<{ same: Date; text: string }[]>`
      select ${instant}::timestamptz as same, (${instant}::timestamptz)::text as text`
    expect(row).toEqual({ same: instant, text: '2026-06-30 23:30:00+00' })
  })

  test('counts the statements of one piece of work, whatever runs beside it', async () => {
    const { db, countQueries } = platform
    const [one, two] = await Promise.all([
      countQueries(() => db.forum.count()),
      countQueries(async () => {
        await db.forum.count()
        await db.forum.findMany({ relationLoadStrategy: 'join', include: { sessions: true } })
      }),
      db.forum.count(),
    ])
    expect(one).toMatchObject({ result: 0, count: 1 })
    expect(two.count).toBe(2)
  })
})

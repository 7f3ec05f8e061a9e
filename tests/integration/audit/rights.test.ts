import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLook } from '#lib/jobs/audit-sealer.ts'
import { createClient, type Db } from '#lib/platform/db-client.ts'
import { prepareAppRole, renewAppRights } from '#scripts/database/app-role.ts'
import { withClient } from '#scripts/database/databases.ts'
import { TEST_SECRET } from '#scripts/testing/test-secret.ts'
import { writeRows } from './writers.ts'

const owner = process.env.DATABASE_URL as string
let app: Db
let appUrl: string

beforeAll(async () => {
  await withClient(owner, (client) => client.query('CREATE SCHEMA graphile_worker'))
  appUrl = await prepareAppRole(owner, TEST_SECRET)
  // Each start does it again.
  expect(await prepareAppRole(owner, TEST_SECRET)).toBe(appUrl)
  app = createClient(appUrl)
  await writeRows(3)
  await createLook()(new Date('2027-03-10T00:00:00Z'))
})
afterAll(() => app.$disconnect())

describe('the role of the portal', () => {
  test.each(['audit', 'audit_seal', 'audit_check'])('cannot rewrite %s', async (table) => {
    const { rows } = await withClient(owner, (client) =>
      client.query(
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1`,
        [table],
      ),
    )
    const [column] = rows as { name: string }[]
    for (const statement of [
      `UPDATE ${table} SET "${column?.name}" = "${column?.name}"`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      await expect(app.$executeRawUnsafe(statement)).rejects.toThrow('permission denied')
    }
  })

  test.each([
    ['take the trigger away', 'ALTER TABLE audit DISABLE TRIGGER ALL', 'must be owner'],
    ['drop it', 'DROP TRIGGER audit_append_only ON audit', 'must be owner'],
    ['drop the table', 'DROP TABLE audit', 'must be owner'],
    ['pass by the triggers', 'SET session_replication_role = replica', 'permission denied'],
    ['become the owner', 'SET ROLE portal', 'permission denied'],
    [
      'change what a trigger does',
      'CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
      'permission denied',
    ],
    ['set the numbers back', `SELECT setval('audit_id_seq', 1)`, 'permission denied'],
    ['rewrite which migrations ran', 'DELETE FROM _prisma_migrations', 'permission denied'],
  ])('cannot %s', async (_, statement, said) => {
    await expect(app.$executeRawUnsafe(statement)).rejects.toThrow(said)
  })

  test('cannot let itself do it', async () => {
    // PostgreSQL warns and grants nothing, rather than refuse.
    await app.$executeRawUnsafe('GRANT UPDATE, DELETE, TRUNCATE ON audit TO portal_app')
    const [may] = await app.$queryRaw<{ any: boolean }[]>`
      SELECT has_table_privilege('public.audit', 'UPDATE, DELETE, TRUNCATE') AS any`
    expect(may).toEqual({ any: false })
  })

  test('can write what the portal writes', async () => {
    const row = { event: 'account.made', actor: 'system', details: {} }
    await app.audit.create({ data: row })
    await app.auditCheck.create({ data: { at: new Date(0), seq: 0 } })
    await app.rateWindow.create({ data: { keyHash: 'a', expiresAt: new Date(0), hits: 1 } })
    expect((await app.rateWindow.deleteMany()).count).toBe(1)
  })

  test('owns what the job library lays', async () => {
    const { rows } = await withClient(appUrl, async (client) => {
      await client.query('CREATE SCHEMA IF NOT EXISTS graphile_worker')
      return client.query(
        `SELECT nspowner::regrole::text AS owner FROM pg_namespace WHERE nspname = 'graphile_worker'`,
      )
    })
    expect(rows).toEqual([{ owner: 'portal_app' }])
  })

  test('can read and write every other table', async () => {
    const { rows } = await withClient(appUrl, (client) =>
      client.query(`
        SELECT t.name FROM (SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public') AS t
         WHERE NOT (has_table_privilege('public.' || t.name, 'SELECT, INSERT')
                AND has_table_privilege('public.' || t.name, 'UPDATE') AND has_table_privilege('public.' || t.name, 'DELETE'))
         ORDER BY 1`),
    )
    expect(rows.map(({ name }) => name)).toEqual([
      '_prisma_migrations',
      'audit',
      'audit_check',
      'audit_seal',
    ])
  })

  test('reaches what is made beside a portal that runs, with the password that it has', async () => {
    await withClient(owner, (client) => client.query('CREATE TABLE made_meanwhile (id int)'))
    await expect(app.$queryRaw`SELECT count(*) FROM made_meanwhile`).rejects.toThrow(
      'permission denied',
    )
    await renewAppRights(owner)
    await app.$executeRaw`INSERT INTO made_meanwhile VALUES (1)`
    await expect(app.$executeRaw`DELETE FROM audit`).rejects.toThrow('permission denied')
    await withClient(appUrl, (client) => client.query('SELECT 1 FROM made_meanwhile'))
    await withClient(owner, (client) => client.query('DROP TABLE made_meanwhile'))
  })
})

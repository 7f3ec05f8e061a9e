import { randomBytes } from 'node:crypto'
import { type Client, escapeIdentifier, escapeLiteral } from 'pg'
import { databaseName, withClient, withDatabaseName } from './databases.ts'

/** What the web server and the worker connect as: may read and write, and change no table and no log. */
const APP_ROLE = 'portal_app'

/** What is only ever added to. The triggers on them refuse everybody; these rights are the second lock. */
const APPEND_ONLY = ['audit', 'audit_seal', 'audit_check']
const READ_ONLY = ['_prisma_migrations']

/** Laid by the job library, which asks that whoever works with it owns it. */
const JOBS_SCHEMA = 'graphile_worker'

// Any number will do, as long as every start uses the same one.
const lockKey = 4_702_017_002

/**
 * Makes the limited role where it is missing, gives it its rights anew (migrations may have brought tables) and a new
 * password, and returns the address under which it reaches the same database. `url` is the owner's, a superuser.
 */
export async function prepareAppRole(
  url: string,
  password: string = randomBytes(24).toString('hex'),
): Promise<string> {
  // Roles belong to the whole server: two starts for two of its databases wait for each other here.
  await withClient(withDatabaseName(url, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const found = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE])
    if (found.rowCount === 0) await client.query(`create role ${APP_ROLE}`)
    await client.query(
      `alter role ${APP_ROLE} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
         password ${escapeLiteral(password)}`,
    )
  })
  await withClient(url, (client) => grant(client, escapeIdentifier(databaseName(url))))
  const app = new URL(url)
  app.username = APP_ROLE
  app.password = password
  return app.href
}

/**
 * Gives the role its rights to tables that were made beside a portal that runs; its password stays, or the portal
 * would lose its way in. Nothing is done where no start has made the role for this database.
 */
export function renewAppRights(url: string): Promise<void> {
  return withClient(url, async (client) => {
    const used = await client.query(
      `select 1 from pg_roles where rolname = $1 and has_database_privilege(oid, current_database(), 'create')`,
      [APP_ROLE],
    )
    if (used.rowCount === 0) return
    await client.query('begin')
    await grantTables(client)
    await client.query('commit')
  })
}

async function grant(client: Client, database: string): Promise<void> {
  await client.query('begin')
  await client.query(`grant connect, create on database ${database} to ${APP_ROLE}`)
  await grantTables(client)
  // Laid by an earlier version as the owner. It holds what the clock asks for, which is asked for again.
  const { rows } = await client.query(
    `select 1 from pg_namespace where nspname = $1 and nspowner <> $2::regrole`,
    [JOBS_SCHEMA, APP_ROLE],
  )
  if (rows.length > 0) await client.query(`drop schema ${JOBS_SCHEMA} cascade`)
  await client.query('commit')
}

async function grantTables(client: Client): Promise<void> {
  await client.query(`
    revoke all on schema public from ${APP_ROLE};
    grant usage on schema public to ${APP_ROLE};
    revoke all on all tables in schema public from ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema public to ${APP_ROLE};
    revoke all on all sequences in schema public from ${APP_ROLE};
    grant usage, select on all sequences in schema public to ${APP_ROLE};
    revoke update, delete on ${APPEND_ONLY.join(', ')} from ${APP_ROLE};
    revoke insert, update, delete on ${READ_ONLY.join(', ')} from ${APP_ROLE}`)
}

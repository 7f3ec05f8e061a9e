import type { Client } from 'pg'
import { Halt } from '#scripts/console/steps.mjs'

/** The oldest major version that the migrations and queries are written for. */
export const minimumVersion = 16

/**
 * Refuses a server on which the portal would lose data or search wrongly; the sentence says what
 * to do. `client` is connected to the portal's own database. Reference: reliability record D11.
 */
export async function assertServer(client: Client): Promise<void> {
  const { rows } = await client.query(`
    select current_setting('server_version') as version,
           current_setting('server_version_num')::int / 10000 as major,
           current_setting('server_encoding') as encoding,
           current_setting('fsync') as fsync,
           current_setting('synchronous_commit') as synchronous_commit,
           current_database() as database`)
  const server = rows[0]
  if (server.major < minimumVersion) {
    throw new Halt(
      `The server at DATABASE_URL is PostgreSQL ${server.version}: use version ${minimumVersion} or newer, or unset DATABASE_URL to use the embedded one.`,
    )
  }
  if (server.encoding !== 'UTF8') {
    throw new Halt(
      `The database "${server.database}" is encoded in ${server.encoding}: create it anew with \`create database "${server.database}" template template0 encoding 'UTF8'\`.`,
    )
  }
  if (server.fsync !== 'on') {
    throw new Halt(
      'The server runs with fsync = off and would lose data in a power cut: set fsync = on in postgresql.conf and restart it.',
    )
  }
  if (server.synchronous_commit === 'off') {
    throw new Halt(
      `The server runs with synchronous_commit = off and may lose what it has confirmed: set it to on in postgresql.conf, or with \`alter database "${server.database}" set synchronous_commit = on\`.`,
    )
  }
  await assertChineseTrigrams(client, server.database)
}

async function assertChineseTrigrams(client: Client, database: string): Promise<void> {
  try {
    await client.query('create extension if not exists pg_trgm')
  } catch (error) {
    throw new Halt(
      `The extension pg_trgm cannot be created in "${database}" (${(error as Error).message}): install PostgreSQL's contrib package, and create it there as the database's owner.`,
    )
  }
  // Under a C or POSIX character type Chinese letters are no letters, and search finds nothing.
  const { rows } = await client.query(`select cardinality(show_trgm('海绵')) as count`)
  if (rows[0].count === 0) {
    throw new Halt(
      `The database "${database}" has a locale in which Chinese text has no trigrams: create it anew with \`create database "${database}" template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C' lc_ctype 'C.UTF-8'\` (PostgreSQL 17 or newer), or with \`lc_ctype 'C.UTF-8'\`.`,
    )
  }
}

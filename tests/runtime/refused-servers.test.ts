import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assertServer } from '#scripts/database/assertions.ts'
import { withClient, withDatabaseName } from '#scripts/database/databases.ts'
import { type Database, startDatabase } from '#scripts/database/start-database.ts'
import { scratchDirectory } from './scratch.ts'

const scratch = scratchDirectory()
const dataDir = join(scratch.path, 'data')
let server: Database

beforeAll(async () => {
  server = await startDatabase({ dataDir })
})
afterAll(async () => {
  await server.stop()
  scratch.remove()
})

/** Starts the portal's database step against a database of this server, as DATABASE_URL would. */
async function use(name: string, definition: string): Promise<Database> {
  await withClient(server.url, (client) =>
    client.query(`create database ${name} template template0 ${definition}`),
  )
  return startDatabase({ dataDir: '/nonexistent', databaseUrl: withDatabaseName(server.url, name) })
}

describe('a server at DATABASE_URL', () => {
  test('is used, and nothing embedded starts, when it is sound', async () => {
    const database = await use('sound', '')
    expect(new URL(database.url).pathname).toBe('/sound')
  })

  test('is refused when its encoding is not UTF-8', async () => {
    await expect(use('latin', `encoding 'LATIN1' locale_provider libc locale 'C'`)).rejects.toThrow(
      /^The database "latin" is encoded in LATIN1: create it anew with/,
    )
  })

  test('is refused when its locale has no Chinese letters', async () => {
    const definition = `encoding 'UTF8' locale_provider libc locale 'C'`
    await expect(use('c_locale', definition)).rejects.toThrow(
      /^The database "c_locale" has a locale in which Chinese text has no trigrams: create it anew/,
    )
  })

  test('is refused when it confirms what it may lose', async () => {
    await use('hasty', '')
    await withClient(server.url, (client) =>
      client.query('alter database hasty set synchronous_commit = off'),
    )
    const databaseUrl = withDatabaseName(server.url, 'hasty')
    await expect(startDatabase({ dataDir, databaseUrl })).rejects.toThrow(
      /^The server runs with synchronous_commit = off and may lose/,
    )
  })

  test('is refused when it does not answer', async () => {
    const databaseUrl = 'postgresql://nobody@127.0.0.1:1/none'
    await expect(startDatabase({ dataDir, databaseUrl })).rejects.toThrow(
      /^The server at DATABASE_URL cannot be used \(.+\): check the address/,
    )
  })

  test('is refused when it is too old', async () => {
    // There is no old server to run here; what one answers is known.
    const answer = { version: '15.14', major: 15, encoding: 'UTF8', fsync: 'on' }
    const old = { query: async () => ({ rows: [answer] }) } as unknown as Client
    await expect(assertServer(old)).rejects.toThrow(
      /^The server at DATABASE_URL is PostgreSQL 15.14: use version 16 or newer/,
    )
  })

  test('is refused when it does not force writes to disk', async () => {
    const other = { dataDir: join(scratch.path, 'unsafe'), settings: { fsync: 'off' } }
    await expect(startDatabase(other)).rejects.toThrow(/^The server runs with fsync = off/)
    // The refusal has stopped what it started: the directory is free again.
    const sound = await startDatabase({ dataDir: other.dataDir })
    await sound.stop()
  })
})

import { Client, escapeIdentifier } from 'pg'

const connectionTimeoutMillis = 5_000

/** Runs `work` with one plain connection, closed afterwards. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis,
    options: '-c timezone=UTC',
  })
  // A server stopped under us is reported by the query that fails, not by an unhandled event.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The same address with another database name. */
export function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(name)}`
  return changed.href
}

export function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/**
 * Creates the database `name` on the server of `url` and returns its address. A `template` is
 * copied whole (nobody may be connected to it); an existing database of that name is dropped.
 */
export async function createDatabase(
  url: string,
  name: string,
  template?: string,
): Promise<string> {
  await withClient(maintenanceUrl(url, name), async (client) => {
    const database = escapeIdentifier(name)
    await client.query(`drop database if exists ${database} with (force)`)
    await client.query(
      template
        ? `create database ${database} template ${escapeIdentifier(template)}`
        : `create database ${database}`,
    )
  })
  return withDatabaseName(url, name)
}

/** Drops a database and the connections to it; nothing happens where there is none. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(maintenanceUrl(url, name), (client) =>
    client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`),
  )
}

// A database can be neither created from nor dropped while we are connected to it.
function maintenanceUrl(url: string, name: string): string {
  return databaseName(url) === name ? withDatabaseName(url, 'postgres') : url
}

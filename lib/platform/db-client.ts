import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#prisma/generated/client.ts'

/**
 * Limits of every connection (reliability record D11). All five are explicit, because pg waits
 * for ever by default and one stuck query would hang the whole portal with an idle processor.
 */
const limits = {
  max: 10,
  connectionTimeoutMillis: 4_000,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
}

// Kept on globalThis: Next loads this module more than once, and in development anew per edit.
const shared = globalThis as typeof globalThis & { gcfQueryCounters?: AsyncLocalStorage<string[]> }
shared.gcfQueryCounters ??= new AsyncLocalStorage<string[]>()
const counters = shared.gcfQueryCounters

export type Db = ReturnType<typeof createClient>
/** The same inside a transaction. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]

/** A client for the database at `url`; it connects with its first query. The caller closes it. */
export function createClient(url: string | undefined) {
  const adapter = new PrismaPg({
    ...limits,
    // Without an address pg would try whatever it finds on this machine.
    connectionString: url ?? 'postgresql://DATABASE_URL-is-not-set@127.0.0.1:1/none',
    // Timestamps would be read hours off in a session of another zone.
    options: '-c timezone=UTC',
  })
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  client.$on('query', ({ query }) => counters.getStore()?.push(query))
  return client
}

/** Runs `work` and returns its result with the SQL statements it sent, for tests of their count. */
export async function countQueries<T>(work: () => Promise<T>) {
  const statements: string[] = []
  // Awaited inside: Prisma sends a query when it is awaited, not when it is called.
  const result = await counters.run(statements, async () => await work())
  return { result, count: statements.length, statements }
}

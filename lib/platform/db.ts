import 'server-only'
import { createClient, type Db } from './db-client.ts'
import { env } from './env.ts'

export { countQueries, type Db, type Tx } from './db-client.ts'

// Kept on globalThis: Next loads this module more than once, and in development anew per edit.
const shared = globalThis as typeof globalThis & { gcfDb?: Db }
shared.gcfDb ??= createClient(env.DATABASE_URL)

/** The portal's database. Only queries, mutations, scripts and tests import it. */
export const db: Db = shared.gcfDb

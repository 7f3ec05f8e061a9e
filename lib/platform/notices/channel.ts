import 'server-only'
import { Client } from 'pg'
import { env } from '../env.ts'
import { reportUnexpected } from '../errors/report.ts'

/**
 * What other processes tell through PostgreSQL (LISTEN/NOTIFY). One connection for all who listen in
 * this process, opened for the first of them and closed after the last.
 */

/** Told the payload of a notice; null where notices may have been missed, so that one looks for oneself. */
export type Listener = (payload: string | null) => void

type Hub = { client: Client | null; listeners: Map<string, Set<Listener>>; retry?: NodeJS.Timeout }

const CONNECTION_NAME = 'green-city-forums notices'
const PAUSE_MS = 1_000

// Kept on globalThis: Next loads this module more than once.
const KEY = Symbol.for('green-city-forums.notices')
const shared = globalThis as { [KEY]?: Hub }
function hubOf(): Hub {
  shared[KEY] ??= { client: null, listeners: new Map() }
  return shared[KEY]
}

/** Calls `listener` for every notice on this channel until the returned function is called. */
export function listenTo(channel: string, listener: Listener): () => void {
  const hub = hubOf()
  const own = hub.listeners.get(channel) ?? new Set()
  hub.listeners.set(channel, own.add(listener))
  if (hub.client === null) connect(hub)
  else if (own.size === 1) ask(hub.client, `LISTEN ${channel}`)
  return () => {
    own.delete(listener)
    if (own.size > 0) return
    hub.listeners.delete(channel)
    if (hub.listeners.size === 0) leave(hub)
    else if (hub.client) ask(hub.client, `UNLISTEN ${channel}`)
  }
}

function connect(hub: Hub): void {
  const client = new Client({
    connectionString: env.DATABASE_URL,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    application_name: CONNECTION_NAME,
  })
  hub.client = client
  client.on('notification', ({ channel, payload = '' }) => {
    for (const listener of hub.listeners.get(channel) ?? []) listener(payload)
  })
  client.on('error', () => lose(hub, client))
  client.on('end', () => lose(hub, client))
  client
    .connect()
    .then(async () => {
      for (const channel of hub.listeners.keys()) await client.query(`LISTEN ${channel}`)
      // What happened before it listened is unknown.
      for (const own of hub.listeners.values()) for (const listener of own) listener(null)
    })
    .catch((error: unknown) => {
      if (hub.client === client) reportUnexpected(error, 'listening for notices')
      lose(hub, client)
    })
}

function ask(client: Client, statement: string): void {
  // A connection that fails says so by itself, and is taken up again.
  client.query(statement).catch(() => undefined)
}

function lose(hub: Hub, client: Client): void {
  if (hub.client !== client) return
  hub.client = null
  client.end().catch(() => undefined)
  if (hub.listeners.size === 0) return
  hub.retry = setTimeout(() => {
    if (hub.client === null && hub.listeners.size > 0) connect(hub)
  }, PAUSE_MS)
}

function leave(hub: Hub): void {
  clearTimeout(hub.retry)
  const { client } = hub
  hub.client = null
  client?.end().catch(() => undefined)
}

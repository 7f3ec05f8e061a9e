import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/**
 * The negative control of T02: a server that takes registrations as the API does, but counts, takes
 * its time, and writes, without a lock. It shows that the load tests would notice.
 */
export async function serveWithoutLock(databaseUrl: string) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 50 })
  pool.on('error', () => undefined)
  let number = 0
  async function register(input: { name: string; email: string }) {
    const { rows: types } = await pool.query(
      `select type.id, type."forumId", type.capacity,
              (select count(*)::int from registration as r where r."ticketTypeId" = type.id and r.status = 'confirmed') as taken
         from ticket_type as type join forum on forum.id = type."forumId"
        where type.slug = 'onsite' and forum.slug = 'sample'`,
    )
    await sleep(50)
    const { id, forumId, capacity, taken } = types[0]
    const seq = ++number
    const status = taken < capacity ? 'confirmed' : 'waitlisted'
    const code = (10_000_000 + seq).toString().replaceAll('0', 'A').replaceAll('1', 'B')
    await pool.query(
      `insert into registration (code, "forumId", "ticketTypeId", name, email, "emailNorm", locale, status, seq)
       values ($1, $2, $3, $4, $5, $5, 'zh', $6::"RegistrationStatus", $7)`,
      [code, forumId, id, input.name, input.email, status, seq],
    )
    return { code, status }
  }
  const server = createServer(async (request, response) => {
    try {
      const data = await register((await json(request)) as { name: string; email: string })
      response.writeHead(201).end(JSON.stringify({ data }))
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await pool.end()
    },
  }
}

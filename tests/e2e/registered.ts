import { createHmac, hkdfSync, randomUUID } from 'node:crypto'
import pg from 'pg'
import { TEST_SECRET } from '../../scripts/testing/test-secret.ts'

const KEY = Buffer.from(
  hkdfSync('sha256', TEST_SECRET, 'green-city-forums', 'registration-link', 32),
)

/** The word in the address of a registration, as lib/platform/sealed-id.ts makes it. */
function tokenOf(id: string, version: number): string {
  const mac = createHmac('sha256', KEY).update(`${id}.${version}`).digest().subarray(0, 16)
  const packed = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
  return `${packed}.${version.toString(36)}.${mac.toString('base64url')}`
}

export async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Somebody who registered for the sample forum through the API: an own address for each. */
export async function registered(baseURL: string, name = '欧阳芦苇') {
  const email = `reed-${randomUUID()}@example.com`
  const response = await fetch(`${baseURL}/api/v1/forums/sample/registrations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({
      name,
      email,
      ticketType: 'online',
      locale: 'zh',
      consents: ['privacy'],
    }),
  })
  if (response.status !== 201) throw new Error(await response.text())
  const { data } = (await response.json()) as { data: { code: string } }
  return withDatabase(async (client) => {
    const { rows } = await client.query(
      'select id, "linkVersion" from registration where code = $1',
      [data.code],
    )
    const { id, linkVersion } = rows[0]
    return { id: id as string, code: data.code, email, token: tokenOf(id, linkVersion) }
  })
}

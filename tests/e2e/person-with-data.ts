import { createHmac, hkdfSync, randomUUID } from 'node:crypto'
import { TEST_SECRET } from '../../scripts/testing/test-secret.ts'
import { sql } from './sign-in-codes.ts'

/** The portal under test. */
export const BASE = process.env.BASE_URL ?? ''

let number = 0
/** An address that no other test has. */
export const newAddress = (who: string) =>
  `${who}-${process.pid}-${Date.now()}-${++number}@example.com`

export type Registered = { id: string; token: string; consent: string; email: string; name: string }

/** Registers somebody for the sample forum by the API, and reads what the letter would link to. */
export async function registered(email: string, name: string): Promise<Registered> {
  const response = await fetch(`${BASE}/api/v1/forums/sample/registrations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({
      name,
      email,
      phone: '+86 13800138000',
      ticketType: 'online',
      locale: 'zh',
      consents: ['privacy'],
    }),
  })
  if (response.status !== 201) throw new Error(`not registered: ${await response.text()}`)
  const [row] = await sql<{ id: string; linkVersion: number; consent: string }>(
    `select r.id, r."linkVersion", c.id as consent from registration r join consent c on c."registrationId" = r.id
      where r."emailNorm" = $1 and r.status <> 'cancelled'`,
    [email],
  )
  if (!row) throw new Error('registered, and not there')
  return { ...row, token: registrationTokenOf(row.id, row.linkVersion), email, name }
}

/** The token of the link in a registration's letter (`lib/platform/sealed-id.ts`). */
export function registrationTokenOf(id: string, version: number, secret = TEST_SECRET): string {
  const key = Buffer.from(hkdfSync('sha256', secret, 'green-city-forums', 'registration-link', 32))
  const mac = createHmac('sha256', key).update(`${id}.${version}`).digest().subarray(0, 16)
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
  return `${bytes}.${version.toString(36)}.${mac.toString('base64url')}`
}

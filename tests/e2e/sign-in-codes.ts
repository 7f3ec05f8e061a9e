import { createHmac, hkdfSync } from 'node:crypto'
import pg from 'pg'
import { TEST_SECRET } from '../../scripts/testing/test-secret.ts'

/** One statement on the portal's database. */
export async function sql<R extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<R>(text, values)).rows
  } finally {
    await client.end()
  }
}

const key = (purpose: string) =>
  Buffer.from(hkdfSync('sha256', TEST_SECRET, 'green-city-forums', purpose, 32))

/** The code that the letter about this challenge holds. */
export function codeIn(challengeId: string): string {
  const mac = createHmac('sha256', key('sign-in-code')).update(challengeId).digest()
  return String(mac.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** What is kept of a recovery code (`recoveryHash`). */
export const recoveryHashOf = (code: string) =>
  createHmac('sha256', key('recovery-code')).update(code).digest('hex')

/** The token of the link in the letter (`lib/platform/sealed-id.ts`). */
export function linkTokenIn(challengeId: string, version = 1): string {
  const mac = createHmac('sha256', key('sign-in-link')).update(`${challengeId}.${version}`).digest()
  const id = Buffer.from(challengeId.replaceAll('-', ''), 'hex').toString('base64url')
  return `${id}.${version.toString(36)}.${mac.subarray(0, 16).toString('base64url')}`
}

/** As if everybody signed in with this address had done so, and proven anything, an hour ago. */
export const grownOld = (email: string) =>
  sql(
    `update account_session s set "createdAt" = now() - interval '1 hour',
            "secondFactorAt" = s."secondFactorAt" - interval '1 hour'
       from account a where a.id = s."accountId" and a.email = $1`,
    [email],
  )

/** What was last written to an address. */
export async function lastChallenge(email: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `select id from sign_in_challenge where "emailNorm" = $1 order by "createdAt" desc limit 1`,
    [email],
  )
  if (!row) throw new Error('nothing was written to this address')
  return row.id
}

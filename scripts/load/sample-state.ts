import { withClient } from '#scripts/database/databases.ts'
import { BROKEN_INVARIANTS } from '#scripts/testing/registration-invariants.ts'

/** Forgets every registration; places, numbers and attempts start anew. */
export async function resetSample(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) =>
    client.query(`
      delete from registration;
      update ticket_type set confirmed = 0, waitlisted = 0, "lastSeq" = 0;
      truncate rate_window`),
  )
}

export async function brokenInvariants(databaseUrl: string): Promise<string[]> {
  const { rows } = await withClient(databaseUrl, (client) => client.query(BROKEN_INVARIANTS))
  return rows.map(({ rule }) => rule)
}

export interface Place {
  code: string
  email: string
  status: string
  seq: number
}

/** Every registration, in the order of numbers. */
export async function places(databaseUrl: string): Promise<Place[]> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query(`select code, email, status::text, seq from registration order by seq`),
  )
  return rows
}

/** Of those whose registration was acknowledged, by address, the ones that the database does not hold. */
export async function lost(databaseUrl: string, emails: readonly string[]): Promise<string[]> {
  const held = new Set((await places(databaseUrl)).map(({ email }) => email))
  return emails.filter((email) => !held.has(email))
}

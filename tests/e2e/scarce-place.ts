import { randomBytes } from 'node:crypto'
import { withClient } from '#scripts/database/databases.ts'

const query = <T extends Record<string, unknown>>(sql: string, values: unknown[]): Promise<T[]> =>
  withClient(process.env.DATABASE_URL ?? '', async (client) => {
    const { rows } = await client.query(sql, values)
    return rows as T[]
  })

/**
 * A kind of place of the sample forum for one test alone: few of them, hidden from everybody else,
 * opened by a code.
 */
export async function scarcePlace(capacity: number) {
  const mark = randomBytes(4).toString('hex')
  const code = `TEST${mark.toUpperCase()}`
  const slug = `scarce-${mark}`
  await query(
    `with type as (
       insert into ticket_type (slug, "forumId", name, position, capacity, "isHidden", "updatedAt")
       select $1, id, '{"zh-Hans": "试验席位", "en": "Test seat"}', 90, $2, true, now() from forum where slug = 'sample'
       returning id, "forumId")
     insert into invitation_code ("forumId", code, "ticketTypeId", "maxUses")
     select "forumId", $3, id, 50 from type`,
    [slug, capacity, code],
  )
  return { slug, path: `/forums/sample/register?invitation=${code}` }
}

/** Another address at every call, so that tests do not meet. */
export const newAddress = (name: string) => `${name}-${randomBytes(5).toString('hex')}@example.com`

/** What is stored under an address. */
export const registrationsOf = (email: string) =>
  query<{ id: string; status: string; name: string; seq: number }>(
    'select id, status::text, name, seq from registration where "emailNorm" = lower($1) order by "createdAt"',
    [email],
  )

/** Makes a place one from the waiting list that is to be accepted within a day. */
export const askToAccept = (email: string) =>
  query('update registration set "acceptBy" = now() + interval \'1 day\' where email = $1', [email])

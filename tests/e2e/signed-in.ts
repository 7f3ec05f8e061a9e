import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import pg from 'pg'
import { TEST_SECRET } from '../../scripts/testing/test-secret.ts'

type Person = {
  email: string
  isAdministrator?: boolean
  /** Slug of a forum and the role at it. */
  role?: [forum: string, role: 'manager' | 'editor' | 'check_in']
  /** False for staff who have not set up their second factor; it is a passkey that nobody holds. */
  secondFactor?: boolean
  /** When this browser signed in, and proved the second factor where there is one. */
  minutesAgo?: number
}

/** The cookie that the portal gives a browser for this id; over https it is bound to that very host. */
export async function sessionCookie(sid: string, baseURL: string) {
  const secret = Buffer.from(
    hkdfSync('sha256', TEST_SECRET, 'green-city-forums', 'session-cookie', 32),
  ).toString('base64url')
  const name = `${baseURL.startsWith('https:') ? '__Host-' : ''}gcf.session`
  return { name, value: await encode({ token: { sid }, secret, salt: name }), url: baseURL }
}

/**
 * Makes an account where there is none, signs one browser in, and returns its cookie for
 * `context.addCookies`. For tests of what comes after signing in.
 */
export async function signedIn(
  person: Person,
  baseURL: string,
  databaseUrl = process.env.DATABASE_URL,
) {
  const { email, isAdministrator = false, role, minutesAgo = 0 } = person
  const { secondFactor = isAdministrator || !!role } = person
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `insert into account (email, "emailNorm", locale, "isAdministrator") values ($1, lower($1), 'zh', $2)
       on conflict ("emailNorm") do update set "isAdministrator" = $2 returning id, version`,
      [email, isAdministrator],
    )
    const { id, version } = rows[0]
    if (role) {
      await client.query(
        `insert into forum_role ("accountId", "forumId", role)
         select $1, id, $3::"ForumRoleKind" from forum where slug = $2 on conflict do nothing`,
        [id, ...role],
      )
    }
    if (secondFactor) {
      await client.query(
        `insert into passkey ("accountId", "credentialId", "publicKey", label) values ($1, $2, '', 'test')`,
        [id, randomBytes(16).toString('base64url')],
      )
    }
    const sid = randomBytes(32).toString('base64url')
    const idHash = createHash('sha256').update(sid).digest('hex')
    await client.query(
      `insert into account_session ("idHash", "accountId", "accountVersion", device, "createdAt", "secondFactorAt", "expiresAt")
       select $1, $2, $3, 'Chrome, Android', at, case when $4 then at end, now() + interval '1 day'
         from (select now() - $5 * interval '1 minute' as at) as signed_in`,
      [idHash, id, version, secondFactor, minutesAgo],
    )
    return await sessionCookie(sid, baseURL)
  } finally {
    await client.end()
  }
}

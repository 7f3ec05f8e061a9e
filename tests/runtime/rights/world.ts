import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { createDatabase } from '#scripts/database/databases.ts'
import { type PortalProcess, startPortalProcess } from '#scripts/testing/portal-process.ts'
import { TEMPLATE_DATABASE } from '#scripts/testing/template-database.ts'
import { type MadeForum, madeForum } from '../../e2e/made-forum.ts'
import { signedIn } from '../../e2e/signed-in.ts'
import { ROLES, type Role } from '../../factories/rights/rights.ts'
import { newAddress } from '../../factories/rights/routes.ts'
import { scratchDirectory } from '../scratch.ts'

/** A portal with two forums of different people, and a third that is not published. */
export type World = {
  portal: PortalProcess
  databaseUrl: string
  client: pg.Client
  forums: Record<'own' | 'other' | 'hidden', MadeForum>
  /** Where the portal keeps files. */
  dataDir: string
  /** Puts bytes where the portal keeps the file with this id. */
  keepFile: (id: string) => void
  close: () => Promise<void>
}

export type Row = Record<string, string>

/** Somebody in a role, with the cookie of a browser that is signed in. Of `anonymous` there is none. */
export type Person = { role: Role; email: string; accountId: string; cookie: string }

export async function makeWorld(name: string): Promise<World> {
  const server = process.env.TEST_DATABASE_SERVER ?? ''
  const databaseUrl = await createDatabase(server, name, TEMPLATE_DATABASE)
  process.env.DATABASE_URL = databaseUrl
  const forums = { own: await madeForum(), other: await madeForum(), hidden: await madeForum() }
  const data = scratchDirectory()
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`update forum set state = 'draft' where id = $1`, [forums.hidden.id])
  await client.query(`update ticket_type set capacity = 5000 where "forumId" = any($1)`, [
    Object.values(forums).map(({ id }) => id),
  ])
  // Every request comes from an address of its own, else the limits would answer instead of the gates.
  const portal = await startPortalProcess({
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'error',
    TRUSTED_PROXY_HOPS: '1',
    DATA_DIR: data.path,
  })
  const close = async () => {
    await client.end()
    await portal.stop()
    data.remove()
  }
  const keepFile = (id: string) => {
    const directory = join(data.path, 'files', id.slice(0, 2))
    mkdirSync(directory, { recursive: true })
    writeFileSync(join(directory, id), 'plan')
  }
  return { portal, databaseUrl, client, forums, dataDir: data.path, keepFile, close }
}

export async function one(world: World, text: string, values: unknown[] = []): Promise<Row> {
  const { rows } = await world.client.query(text, values)
  if (!rows[0]) throw new Error(`no row: ${text}`)
  return rows[0]
}

/** Somebody new in this role, registered at their own forum; only `anonymous` has neither account nor cookie. */
export async function somebody(world: World, role: Role): Promise<Person> {
  const email = newAddress()
  if (role === 'anonymous') return { role, email, accountId: randomUUID(), cookie: '' }
  const forumRole = role === 'unproven' ? 'manager' : role
  const isPlain = forumRole === 'attendee' || forumRole === 'administrator'
  const { slug } = world.forums.own
  const cookie = await signedIn(
    {
      email,
      isAdministrator: role === 'administrator',
      ...(isPlain ? {} : { role: [slug, forumRole] as const }),
      ...(role === 'unproven' ? { secondFactor: false } : {}),
    },
    world.portal.url,
    world.databaseUrl,
  )
  const { id } = await one(world, 'select id from account where email = $1', [email])
  return { role, email, accountId: id as string, cookie: `${cookie.name}=${cookie.value}` }
}

/** Somebody of a forum's team: the account's id. */
export async function memberOf(world: World, forum: { id: string }): Promise<string> {
  const { id } = await one(
    world,
    `with person as (
       insert into account (email, "emailNorm", locale) values ($2, $2, 'zh') returning id)
     insert into forum_role ("accountId", "forumId", role) select id, $1, 'check_in' from person returning "accountId" as id`,
    [forum.id, newAddress()],
  )
  return id as string
}

/** One in each role. */
export async function everybodyIn(world: World): Promise<Record<Role, Person>> {
  const entries: [Role, Person][] = []
  for (const role of ROLES) entries.push([role, await somebody(world, role)])
  return Object.fromEntries(entries) as Record<Role, Person>
}

let sent = 0
/** A network address that no request has had yet. */
export function newPlace(): string {
  const number = sent++
  return `2001:db8:${(number >> 16).toString(16)}:${(number & 0xffff).toString(16)}::1`
}

export type Registration = { id: string; code: string; consent: string; linkVersion: number }

/** Somebody who registered there, by the API. */
export async function register(
  world: World,
  forum: MadeForum,
  email = newAddress(),
): Promise<Registration> {
  const response = await fetch(`${world.portal.url}/api/v1/forums/${forum.slug}/registrations`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'x-forwarded-for': newPlace(),
    },
    body: JSON.stringify({
      ...{ name: '芦苇', email, ticketType: 'onsite', locale: 'zh', consents: ['privacy'] },
    }),
  })
  if (response.status !== 201) throw new Error(await response.text())
  const made = await findRegistration(world, email)
  if (!made) throw new Error('registered, and not there')
  return made
}

async function findRegistration(world: World, email: string): Promise<Registration | undefined> {
  const { rows } = await world.client.query<Registration>(
    `select r.id, r.code, r."linkVersion", c.id as consent
       from registration r join consent c on c."registrationId" = r.id where r.email = $1`,
    [email],
  )
  return rows[0]
}

/** The registration of this address at one's own forum, made where there is none. */
export async function registrationOf(world: World, email: string): Promise<Registration> {
  return (await findRegistration(world, email)) ?? register(world, world.forums.own, email)
}

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, withClient } from '#scripts/database/databases.ts'
import { hiddenFields } from '#scripts/testing/hidden-fields.ts'
import { type PortalProcess, startPortalProcess } from '#scripts/testing/portal-process.ts'
import { TEMPLATE_DATABASE } from '#scripts/testing/template-database.ts'
import { TEST_SECRET } from '#scripts/testing/test-secret.ts'
import { sendForm } from './plain-form.ts'

/** T44, T54: what people type and what opens their pages stands in no log, no process list, no health page. */

const server = process.env.TEST_DATABASE_SERVER ?? ''
const TYPED = {
  email: 'canary-7f3e@example.com',
  phone: '13912345678',
  name: '金丝雀七号',
  password: 'canary password 9b1c',
  code: '918273',
}
const REGISTER = '/zh/forums/sample/register'
let portal: PortalProcess
let url: string

beforeAll(async () => {
  url = await createDatabase(server, 'gcf_secrets', TEMPLATE_DATABASE)
  portal = await startPortalProcess({ DATABASE_URL: url, LOG_LEVEL: 'trace' })
})
afterAll(() => portal?.stop())

/** Opens a page and sends its form, as a browser without scripts does. */
async function fill(path: string, form: string, typed: Record<string, string>) {
  const url = portal.url + path
  return sendForm(url, hiddenFields(await (await fetch(url)).text(), form), typed)
}

test('after registering, signing in and failing at both, with everything logged', async () => {
  const { origin } = new URL(portal.url)
  const { email, phone, name, password, code } = TYPED
  const person = { name, email, phone, ticketType: 'onsite', consents: 'privacy' }
  const registered = await fill(REGISTER, 'register', person)
  expect(registered.status).toBe(303)
  const own = new URL(registered.headers.get('location') ?? '', origin).pathname
  const token = own.split('/')[3] as string
  for (const path of [own, `${own}/ticket`, `${own}/ticket.pdf`, `${own}/change`, `${own}x`]) {
    await (await fetch(origin + path, { headers: { referer: origin + own } })).arrayBuffer()
  }
  await fill(REGISTER, 'register', { ...person, name: '' })
  const asked = await fill('/zh/sign-in', 'sign-in', { email })
  const codePage = new URL(asked.headers.get('location') ?? '', origin)
  const challenge = codePage.pathname + codePage.search
  await fill(challenge, 'code', { code })
  const typed = { email, password }
  await fill('/zh/sign-in/password', 'password', typed)
  for (const body of [`{"name":"${name}","email":"${email}"`, JSON.stringify(person)]) {
    await fetch(`${origin}/api/v1/forums/sample/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'canary-key-of-a-test' },
      body,
    })
  }
  await fetch(`${origin}/zh/me`, { headers: { cookie: `gcf.session=${TYPED.code}.forged` } })
  // A defect of ours: the database does not have what the code asks for, and says so in its own words.
  const rename = (from: string, to: string) =>
    withClient(url, (client) => client.query(`alter table ${from} rename to ${to}`))
  await rename('consent', 'consent_gone')
  const failed = await fill(REGISTER, 'register', { ...person, email: `2-${email}` })
  await rename('consent_gone', 'consent')
  expect([failed.status, failed.headers.get('location')]).toEqual([200, null])

  const places: Record<string, string> = {
    'the log': portal.output(),
    'the process list': readFileSync(`/proc/${portal.pid}/cmdline`, 'utf8'),
    '/livez': await (await fetch(`${origin}/livez`)).text(),
    '/readyz': await (await fetch(`${origin}/readyz`)).text(),
  }
  // Both were logged: the cookie that is not ours, and the defect.
  expect(places['the log']).toContain('sign-in cookie or provider')
  expect(places['the log']).toMatch(/"level":"error".*registration\.register/)
  const secrets = { ...TYPED, token, secret: TEST_SECRET, database: new URL(url).password }
  const found = Object.entries(places).flatMap(([place, text]) =>
    Object.entries(secrets)
      .filter(([, secret]) => secret !== '' && text.includes(secret))
      .map(([what]) => `${what} in ${place}`),
  )
  expect(found).toEqual([])
})

import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerForExport } from '#scripts/bench/exports.ts'
import { createDatabase } from '#scripts/database/databases.ts'
import { send } from '#scripts/load/client.ts'
import { type PortalProcess, startPortalProcess } from '#scripts/testing/portal-process.ts'
import { TEMPLATE_DATABASE } from '#scripts/testing/template-database.ts'
import { signedIn } from '../e2e/signed-in.ts'

/** Whoever leaves while a list is made, or while it comes, leaves nothing behind: no error, no place taken. */

const server = process.env.TEST_DATABASE_SERVER ?? ''
const EXPORT = '/zh/organise/sample/registrations/export?format=json'

let portal: PortalProcess
let cookie: string
beforeAll(async () => {
  const url = await createDatabase(server, 'gcf_aborted', TEMPLATE_DATABASE)
  await registerForExport(url, 2_000)
  portal = await startPortalProcess({ DATABASE_URL: url, LOG_LEVEL: 'warn' })
  const { name, value } = await signedIn(
    { email: 'heron@example.com', isAdministrator: true },
    portal.url,
    url,
  )
  cookie = `${name}=${value}`
}, 120_000)
afterAll(() => portal.stop())

/** Asks for the list and leaves: `begun` once its first bytes are there, else after so many milliseconds. */
const leave = (when: 'begun' | number) =>
  new Promise<void>((resolve) => {
    const asked = request(`${portal.url}${EXPORT}`, { headers: { cookie }, agent: false })
    asked.once('close', () => resolve())
    asked.once('error', () => {})
    asked.once('response', (answer) => {
      answer.once('error', () => {})
      if (when === 'begun') answer.once('data', () => asked.destroy())
    })
    if (when !== 'begun') setTimeout(() => asked.destroy(), when)
    asked.end()
  })

test('a list that nobody waits for any more is no error, and the next one comes whole', async () => {
  const said = portal.output()
  for (const when of ['begun', 0, 20, 80, 'begun', 150] as const) await leave(when)
  await Promise.all([leave(50), leave(60), leave('begun'), leave(70)])
  const whole = await send(`${portal.url}${EXPORT}`, { headers: { cookie }, timeoutMs: 30_000 })
  expect(whole.status).toBe(200)
  expect(JSON.parse(whole.body)).toHaveLength(2_000)
  expect(portal.output().slice(said.length)).toBe('')
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyLimitBytes } from '#lib/platform/serve/forms/form-door.ts'
import { readActions } from '#lib/platform/serve/forms/known-actions.ts'
import { type FormPart, writeMultipart } from '#lib/platform/serve/forms/multipart.ts'
import { createDatabase } from '#scripts/database/databases.ts'
import { projectDir } from '#scripts/migrations/paths.ts'
import { type PortalProcess, startPortalProcess } from '#scripts/testing/portal-process.ts'
import { TEMPLATE_DATABASE } from '#scripts/testing/template-database.ts'
import { PAGE_KINDS } from '../e2e/pages.ts'
import { signedIn } from '../e2e/signed-in.ts'
import { hostileForm } from '../factories/hostile-fields.ts'
import { pageProbes, probes, sendRaw } from '../factories/hostile-forms.ts'
import {
  ACTION_FIELDS,
  KEPT_FIELDS,
  PAGE_PARAMETERS,
  STAFF_ACTIONS,
} from '../factories/known-actions.ts'
import { databaseDigest } from './database-digest.ts'
import { type OpenDoors, openDoors } from './open-doors.ts'

/**
 * T27 and T29: every server action of the build gets the hostile requests of the reliability record
 * and 200 mutated forms, half of them from
 * somebody signed in. Half of each come through the link or the sign-in that the action asks for, so that
 * its core is what judges them. Nothing may be written, nothing may fail, and the portal stays quick.
 */
/** From nobody, and as many from somebody: 200 for each action. */
const MUTATIONS = 100
const AT_ONCE = 4
const SEED = 20261125
const BOUNDARY = 'hostile-form-boundary'

const server = process.env.TEST_DATABASE_SERVER ?? ''
const actions = readActions(join(projectDir, '.next/server/server-reference-manifest.json'))
let url: string
let portal: PortalProcess
/** Links that are good, and what is sent with them. */
let doors: OpenDoors
/** By who sends: nobody in particular, somebody who is signed in, and an administrator. */
let cookies: Record<string, string>
let before: Record<string, string>
let rssBefore: number
/** After each action. */
const rss: number[] = []
const livez: number[] = []
const polling = new AbortController()
let polled: Promise<void>
const counted = { requests: 0, refused: 0 }

beforeAll(async () => {
  url = await createDatabase(server, 'gcf_hostile', TEMPLATE_DATABASE)
  // Every request comes from an address of its own, else the limits would shield the parse.
  portal = await startPortalProcess({
    DATABASE_URL: url,
    LOG_LEVEL: 'error',
    TRUSTED_PROXY_HOPS: '1',
  })
  const cookieOf = async (person: Parameters<typeof signedIn>[0]) => {
    const { name, value } = await signedIn(person, portal.url, url)
    return `${name}=${value}`
  }
  cookies = {
    nobody: '',
    somebody: await cookieOf({ email: 'hostile@example.com' }),
    administrator: await cookieOf({ email: 'hostile-admin@example.com', isAdministrator: true }),
  }
  doors = await openDoors(portal.url, url)
  for (const { id, pages } of actions) {
    await send(pathOf(pages[0] as string), id, [{ name: 'warm', text: 'up' }], '')
  }
  before = await databaseDigest(url)
  rssBefore = rssBytes(portal.pid)
  polled = poll()
})

afterAll(async () => {
  polling.abort()
  await polled
  await portal?.stop()
})

function pathOf(page: string): string {
  const path = page
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replaceAll(/\/\([^)]+\)/g, '')
  const token = doors.tokens[path.includes('/handovers/') ? 'handovers' : 'registrations']
  const parameters: Record<string, string> = { ...PAGE_PARAMETERS, token }
  return path.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name) => parameters[name] ?? 'unknown')
}

function rssBytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1_024
}

/** Asked every 50 ms the whole time, as those who watch the portal ask. */
async function poll(): Promise<void> {
  while (!polling.signal.aborted) {
    const startedAt = performance.now()
    const { status } = await fetch(`${portal.url}/livez`)
    expect(status).toBe(200)
    livez.push(performance.now() - startedAt)
    await sleep(50)
  }
}

let sent = 0
async function send(
  path: string,
  actionId: string,
  fields: FormPart[],
  cookie: string,
): Promise<[number, string]> {
  const own = fields.map((field) => ({ ...field, name: `_1_${field.name}` }))
  const parts = [...own, { name: '0', text: '[{"status":"idle"},"$K1"]' }]
  const number = sent++
  const response = await fetch(portal.url + path, {
    method: 'POST',
    headers: {
      origin: portal.url,
      'next-action': actionId,
      ...(cookie && { cookie }),
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'x-forwarded-for': `2001:db8:${(number >> 16).toString(16)}:${(number & 0xffff).toString(16)}::1`,
    },
    body: new Uint8Array(writeMultipart(parts, BOUNDARY)),
    redirect: 'manual',
  })
  return [response.status, await response.text()]
}

test('every action of the build is known by name', () => {
  const known = Object.keys(ACTION_FIELDS)
  expect(actions.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
  expect(actions.length).toBeGreaterThan(0)
})

describe.each(actions)('$name', ({ id, name, pages }) => {
  afterAll(() => void rss.push(rssBytes(portal.pid)))
  const pathOfForm = () => pathOf(pages[0] as string)

  test('the hostile requests are refused at the door', async () => {
    const path = pathOfForm()
    const target = { actionId: id, origin: portal.url, limitBytes: bodyLimitBytes(path) }
    for (const probe of probes(target)) {
      const { status, body } = await sendRaw(new URL(portal.url), path, probe)
      counted.requests += 1
      expect([probe.name, status]).toEqual([probe.name, probe.status])
      expect(body).not.toMatch(/evil|at \w+ \(|\.ts:\d/)
    }
    for (const probe of pageProbes(target)) {
      const { status } = await sendRaw(new URL(portal.url), path, probe)
      counted.requests += 1
      // A page that asks for sign-in, or for a token that exists, says so instead of the form.
      expect([probe.name, [200, 303, 307, 404, 429].includes(status)]).toEqual([probe.name, true])
    }
  })

  const who = ['nobody', 'somebody', ...(STAFF_ACTIONS.includes(name) ? ['administrator'] : [])]
  test.each(who)(`${MUTATIONS} mutated forms of %s do nothing`, async (sender) => {
    const path = pathOfForm()
    const kept = doors.kept[name] ?? KEPT_FIELDS[name]
    const forms = fc.sample(hostileForm(ACTION_FIELDS[name] ?? [], kept), {
      numRuns: MUTATIONS,
      seed: SEED + who.indexOf(sender),
    })
    const wrong: string[] = []
    let next = 0
    async function sending(): Promise<void> {
      while (next < forms.length) {
        const form = forms[next++] as FormPart[]
        const [status, body] = await send(path, id, form, cookies[sender] as string)
        counted.requests += 1
        // 503 is no failure where the page says that too many ask at once.
        const isWell = status < 500 || (status === 503 && body.includes('"reason":"busy"'))
        if (isWell && !body.includes('"status":"failed"')) continue
        wrong.push(`${status} ${body.slice(0, 200)} for ${JSON.stringify(form).slice(0, 500)}`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, sending))
    expect(wrong).toEqual([])
  })
})

test('reading a page is no action, whatever the address asks for', async () => {
  const asked = `?next-action=${actions[0]?.id}&locale=zh&$ACTION_ID_${actions[0]?.id}=`
  const paths = new Set([
    ...PAGE_KINDS.map(({ path }) => `/zh${path}`),
    ...actions.flatMap(({ pages }) => pages.map(pathOf)),
  ])
  for (const path of paths) {
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(portal.url + path + asked, {
        method,
        headers: { 'next-action': actions[0]?.id ?? '', cookie: cookies.somebody ?? '' },
        redirect: 'manual',
      })
      await response.arrayBuffer()
      expect([path, response.status < 500]).toEqual([path, true])
    }
  }
})

test('nothing was written, nothing failed, and the portal stayed quick', async () => {
  expect(await databaseDigest(url)).toEqual(before)
  // A machine that is busy with other tests may make the server look for its database again: it says so.
  const said = portal.output().replace(/lost sight of content changes[^}]*\}/g, '')
  expect(said).not.toMatch(/"level":"(?:error|fatal)"|request failed|⨯|Error:/)
  polling.abort()
  await polled
  const sorted = livez.toSorted((a, b) => a - b)
  const p99 = sorted[Math.floor(sorted.length * 0.99)] as number
  // Garbage is collected when memory is wanted, not when we ask. What is kept for good would go on growing:
  // the second half of the actions takes little more than the first has left.
  const growth = rssBytes(portal.pid) / rssBefore
  const half = rss[Math.floor(rss.length / 2)] as number
  const late = rssBytes(portal.pid) / half
  expect(late).toBeLessThan(1.5)
  process.stdout.write(
    `T27: ${actions.length} actions, ${counted.requests} hostile requests, 0 writes; /livez p99 ${p99.toFixed(0)} ms; memory ${((growth - 1) * 100).toFixed(0)} %, in the second half ${((late - 1) * 100).toFixed(0)} %\n`,
  )
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '#scripts/serve/listen.ts'
import { type PortalProcess, startPortalProcess } from '#scripts/testing/portal-process.ts'
import { PAGES } from '../../factories/rights/pages.ts'
import { ROLES, type Role, type RouteLine } from '../../factories/rights/rights.ts'
import { ROUTES } from '../../factories/rights/routes.ts'
import { SUBJECTS } from './subjects.ts'
import { addressOf, forEach } from './trying.ts'
import { everybodyIn, makeWorld, newPlace, type Person, type World } from './world.ts'

/**
 * T51: what goes out over https with every page and file, to everybody, whether it is theirs or not: the
 * headers, the policy for scripts, a nonce of its own, cookies that no other host and no script can reach.
 */

/** As many nonces are compared; `T51_NONCES=10000` for the full number of the reliability record. */
const { T51_NONCES = '1000' } = process.env
const PERSONAL =
  /^\/(?:\[locale\])?\/(?:me|organise|sign-in|set-up|registrations|handovers)(?:\/|$)|\/forums\/\[slug\]\/register$/

let world: World
/** The same portal, told that browsers reach it over https. */
let secure: PortalProcess
let people: Record<Role, Person>

const LINES: readonly (readonly [address: string, line: RouteLine])[] = [
  ...Object.entries(PAGES).flatMap(([path, lines]) =>
    [lines].flat().map((line) => [`/[locale]${path === '/' ? '' : path}`, line] as const),
  ),
  ...Object.entries(ROUTES),
]

beforeAll(async () => {
  world = await makeWorld('gcf_headers')
  const port = await freePort()
  const origin = `https://127.0.0.1:${port}`
  secure = await startPortalProcess({
    ...{ DATABASE_URL: world.databaseUrl, PORT: String(port), APP_ORIGIN: origin },
    ...{ LOG_LEVEL: 'error', TRUSTED_PROXY_HOPS: '1' },
  })
  people = await everybodyIn({ ...world, portal: secure })
})
afterAll(async () => {
  await secure?.stop()
  await world?.close()
})

const ask = (path: string, cookie: string) =>
  // Whoever ends the encryption stands before the portal, as in production.
  fetch(secure.url.replace('https:', 'http:') + path, {
    headers: { ...(cookie && { cookie }), 'x-forwarded-for': newPlace() },
    redirect: 'manual',
  })

type Sent = {
  headers: Headers
  status: number
  isPersonal: boolean
  isHtml: boolean
  path: string
}

/** What is wrong with the headers of one answer. */
function faultsOf({ headers, status, isPersonal, isHtml, path }: Sent): string[] {
  const at = (name: string) => headers.get(name) ?? ''
  const policy = at('content-security-policy')
  const isDoor = /\/check-in$/.test(path)
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
  const checks: [string, boolean][] = [
    ['nosniff', at('x-content-type-options') === 'nosniff'],
    ['referrer', at('referrer-policy') === 'strict-origin-when-cross-origin'],
    ['opener', at('cross-origin-opener-policy') === 'same-origin'],
    ['transport', at('strict-transport-security') === 'max-age=63072000; includeSubDomains'],
    ['says who serves', !headers.has('x-powered-by') && !headers.has('server')],
    ['devices', at('permissions-policy').includes(isDoor ? 'camera=(self)' : 'camera=()')],
    ['default', !isHtml || policy.includes("default-src 'none'")],
    ['objects', !isHtml || policy.includes("object-src 'none'")],
    ['base', !isHtml || policy.includes("base-uri 'none'")],
    ['frames', !isHtml || policy.includes("frame-ancestors 'none'")],
    ['scripts inline', !/unsafe-inline|\*|https?:|data:/.test(scripts)],
    ['scripts eval', !/'unsafe-eval'/.test(policy)],
    ['scripts by name', !isHtml || /'(?:nonce-[\w-]{24}|sha256-[\w+/=]{44})'/.test(scripts)],
    ['kept', !isPersonal || at('cache-control') === 'private, no-store'],
    // What is not there is one page for everybody, kept like the public ones.
    ['nonce', !isPersonal || !isHtml || status !== 200 || /'nonce-[\w-]{24}'/.test(scripts)],
    ['cookie of a kept page', isPersonal || !headers.has('set-cookie')],
  ]
  const cookies = headers.getSetCookie().filter((cookie) => !isBoundCookie(cookie))
  return [...checks.flatMap(([name, isRight]) => (isRight ? [] : [name])), ...cookies]
}

/** Reached by no script, no other host and no unencrypted request; sent along from elsewhere by links alone. */
const isBoundCookie = (cookie: string) =>
  /^__Host-gcf\.\w+=/.test(cookie) &&
  /; Secure(?:;|$)/i.test(cookie) &&
  /; HttpOnly(?:;|$)/i.test(cookie) &&
  /; SameSite=(?:Lax|Strict)(?:;|$)/i.test(cookie) &&
  /; Path=\/(?:;|$)/i.test(cookie) &&
  !/; Domain=/i.test(cookie)

const nonceOf = (policy: string | null) => /'nonce-([\w-]+)'/.exec(policy ?? '')?.[1]

const nonces: string[] = []

test('every page and file goes out protected, to everybody', async () => {
  const cells: { address: string; path: string; cookie: string; name: string }[] = []
  for (const [address, line] of LINES) {
    for (const target of ['own', 'other'] as const) {
      for (const role of ROLES) {
        const subject = await SUBJECTS[line.of](world, target, people[role])
        if (!subject) continue
        const device = subject.cookie?.replace('gcf.', '__Host-gcf.')
        const cookie = [people[role].cookie, device].filter(Boolean).join('; ')
        const path = addressOf(address, line, subject.params)
        cells.push({ address, path, cookie, name: `${path} ${role} ${target}` })
      }
    }
  }
  const wrong: string[] = []
  const statuses = new Set<number>()
  await forEach(cells, async ({ address, path, cookie, name }) => {
    const { headers, status, body } = await ask(path, cookie)
    await body?.cancel()
    statuses.add(status)
    const isHtml = (headers.get('content-type') ?? '').startsWith('text/html')
    const isPersonal = PERSONAL.test(address)
    const faults = faultsOf({
      ...{ headers, status, isPersonal, isHtml },
      path: new URL(path, secure.url).pathname,
    })
    if (faults.length > 0) wrong.push(`${name} ${status}: ${faults.join(', ')}`)
    const nonce = nonceOf(headers.get('content-security-policy'))
    if (nonce) nonces.push(nonce)
  })
  expect(wrong).toEqual([])
  // Pages, redirects and what is not there were among them.
  expect([...statuses].sort()).toEqual([200, 307, 404, 405])
  process.stdout.write(`T51: ${LINES.length} pages and files, ${cells.length} answers\n`)
})

test('no nonce comes twice', async () => {
  const more = Array.from({ length: Math.max(0, Number(T51_NONCES) - nonces.length) })
  await forEach(more, async () => {
    const { headers, body } = await ask('/zh/sign-in', '')
    await body?.cancel()
    nonces.push(nonceOf(headers.get('content-security-policy')) ?? '')
  })
  expect(nonces.length).toBeGreaterThanOrEqual(Number(T51_NONCES))
  expect(new Set(nonces).size).toBe(nonces.length)
  process.stdout.write(`T51: ${nonces.length} nonces, none twice\n`)
})

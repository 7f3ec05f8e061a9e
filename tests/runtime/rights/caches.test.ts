import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureNginx, type Nginx, startNginx } from '#scripts/testing/nginx.ts'
import { PAGES } from '../../factories/rights/pages.ts'
import { ROLES, type Role, type RouteLine } from '../../factories/rights/rights.ts'
import { ROUTES } from '../../factories/rights/routes.ts'
import { scratchDirectory } from '../scratch.ts'
import { type Canary, leaksIn, plantCanaries, wordedCanary } from './canaries.ts'
import { SUBJECTS } from './subjects.ts'
import { addressOf, forEach, get, seen } from './trying.ts'
import { everybodyIn, makeWorld, type Person, type World } from './world.ts'

/**
 * T52: caches that somebody puts before the portal. One keeps whatever is not called private, for an hour and for
 * everybody, whatever the answer says it varies by; the other believes that an address that ends like a file is one.
 * Whoever asks through either of them is never sent anything of somebody else's.
 */

const REQUESTS = 5000

let world: World
let people: Record<Role, Person>
let canaries: Canary[]
let nginx: Nginx
const scratch = scratchDirectory()

beforeAll(async () => {
  await ensureNginx()
  world = await makeWorld('gcf_caches')
  people = await everybodyIn(world)
  nginx = await startNginx(scratch.path, (port) => careless(port, world.portal.url))
})
afterAll(async () => {
  await nginx?.stop()
  await world?.close()
  scratch.remove()
})

const careless = (port: number, upstream: string) => `
  proxy_cache_path ${scratch.path}/kept keys_zone=kept:10m inactive=1h;
  map $upstream_http_cache_control $is_private { default 0; "~(private|no-store)" 1; }
  server {
    listen 127.0.0.1:${port};
    proxy_cache kept;
    proxy_cache_key $request_uri;
    proxy_ignore_headers Vary Cache-Control Expires Set-Cookie X-Accel-Expires;
    proxy_cache_valid 200 301 302 303 307 308 404 1h;
    add_header X-Kept $upstream_cache_status always;
    proxy_set_header Host ${new URL(upstream).host};
    proxy_set_header X-Forwarded-For $http_x_forwarded_for;
    location / { proxy_no_cache $is_private; proxy_pass ${upstream}; }
    location ~ \\.(css|js|png|jpg|svg|ico|txt|woff2)$ { proxy_pass ${upstream}; }
  }`

/** Every page and file as its readers ask for it, and as if its address were a file's. */
async function addresses(): Promise<string[]> {
  const lines: (readonly [string, RouteLine | readonly RouteLine[]])[] = [
    ...Object.entries(PAGES).map(([path, line]) => [`/[locale]${path}`, line] as const),
    ...Object.entries(ROUTES),
  ]
  const found: string[] = []
  for (const [address, line] of lines) {
    for (const one of [line].flat()) {
      const subject = await SUBJECTS[one.of](world, 'own', people.manager)
      // An endless stream is nothing that a cache keeps.
      if (subject && !/\/(?:changes|live)$/.test(address)) {
        found.push(addressOf(address, one, subject.params))
      }
    }
  }
  return found
}

const FORMS: readonly ((path: string) => [path: string, headers: Record<string, string>])[] = [
  (path) => [path, {}],
  (path) => [path, { rsc: '1' }],
  (path) => [`${path}${path.includes('?') ? '&' : '?'}_rsc=1r34m`, { rsc: '1' }],
  (path) => [`${path.split('?')[0]}/x.css`, {}],
  (path) => [`${path.split('?')[0]}.css`, {}],
  (path) => [`${path.split('?')[0]};x.js`, {}],
]

test('nobody is sent what a cache kept of somebody else', async () => {
  const paths = await addresses()
  canaries = await plantCanaries(world)
  await world.portal.contentChanged()
  let seed = 52
  const any = <T>(items: readonly T[]): T => {
    seed = (seed * 48_271) % 2_147_483_647
    return items[seed % items.length] as T
  }
  const wrong: string[] = []
  const read = new Set<Role>()
  const became = new Set<string>()
  const kept = new Set<string>()
  // Whoever may read much goes first; then everybody in any order.
  const first = paths.flatMap((path) =>
    (['administrator', 'manager', 'anonymous'] as const).map((role) => ({ path, role })),
  )
  const rest = Array.from({ length: REQUESTS - first.length }, () => ({
    path: any(paths),
    role: any(ROLES),
  }))
  await forEach([...first, ...rest], async ({ path, role }) => {
    const [asked, headers] = any(FORMS)(path)
    const answer = await get(nginx.url + asked, people[role].cookie, headers)
    for (const canary of leaksIn(answer.body, canaries, { role })) {
      wrong.push(`${asked} ${role}: ${wordedCanary(canary)}`)
    }
    if (answer.status >= 500) wrong.push(`${asked} ${role}: ${answer.status}`)
    if (canaries.some(({ word }) => answer.body.includes(word))) read.add(role)
    became.add(seen(answer))
    kept.add(asked)
  })
  expect(wrong).toEqual([])
  // Who may read, reads through the cache too: the search would find what leaks.
  expect([...read]).toContain('manager')
  expect([...became]).toEqual(expect.arrayContaining(['shown', 'nothing', 'sign-in']))
  process.stdout.write(
    `T52: ${first.length + rest.length} requests through a careless cache, ${kept.size} addresses\n`,
  )
})

test('that cache does keep: a public page, and what is not there, come from it the second time', async () => {
  for (const [path, came] of [
    ['/zh/forums', 'HIT'],
    ['/zh/me/x.css', 'HIT'],
    ['/zh/me', 'MISS'],
  ] as const) {
    await get(nginx.url + path, people.manager.cookie)
    const again = await fetch(nginx.url + path, {
      headers: { cookie: people.manager.cookie },
      redirect: 'manual',
    })
    await again.body?.cancel()
    expect([path, again.headers.get('x-kept')]).toEqual([path, came])
  }
})

test('below an own page there is nothing, whatever one calls it', async () => {
  const { slug } = world.forums.own
  const pages = ['/zh/me', `/zh/organise/${slug}`, `/zh/organise/${slug}/registrations`]
  // The last one is no text at all.
  const ends = { '/x.css': 404, '.css': 404, ';x.js': 404, '/%ff': 400 }
  for (const [end, expected] of Object.entries(ends)) {
    for (const page of pages) {
      const { status } = await get(world.portal.url + page + end, people.manager.cookie)
      expect([page + end, status]).toEqual([page + end, expected])
    }
  }
})

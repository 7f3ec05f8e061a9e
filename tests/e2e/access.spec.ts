import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import {
  BASE,
  newAddress,
  type Registered,
  registered,
  registrationTokenOf,
} from './person-with-data.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'

/**
 * T33, T35 for everything that belongs to a person: what is somebody else's is answered like what does not exist, and
 * a route that is missing from this table fails.
 */
type Access =
  /** Whoever is signed in, and nobody else. */
  | 'viewer'
  /** A step on the way, which leads elsewhere when it is not due. */
  | 'viewer_step'
  /** Whoever is signed in, about one thing of their own that the address names. */
  | 'own_consent'
  /** Whoever has the link of a registration. */
  | 'registration_link'
  | 'registration_link_consent'
  | 'registration_link_file'
  /** A link of another kind, sealed the same way. */
  | 'other_link'
  /** Shows nothing of anyone to somebody who is not signed in. */
  | 'anybody'

const ROUTES: Record<string, Access> = {
  me: 'viewer',
  'me/agenda': 'anybody',
  'me/data': 'viewer',
  'me/data/consents/[consent]': 'own_consent',
  'me/data/download': 'viewer',
  'me/data/erase': 'viewer',
  'me/security': 'viewer',
  'me/security/authenticator': 'viewer_step',
  'registrations/[token]': 'registration_link',
  'registrations/[token]/cancel': 'registration_link',
  'registrations/[token]/change': 'registration_link',
  'registrations/[token]/data': 'registration_link',
  'registrations/[token]/data/consents/[consent]': 'registration_link_consent',
  'registrations/[token]/data/download': 'registration_link',
  'registrations/[token]/data/erase': 'registration_link',
  'registrations/[token]/files/[id]': 'registration_link_file',
  'registrations/[token]/handover': 'registration_link',
  'registrations/[token]/ticket': 'registration_link',
  'registrations/[token]/ticket.ics': 'registration_link',
  'registrations/[token]/ticket.pdf': 'registration_link',
  'handovers/[token]': 'other_link',
  'forums/[slug]/register': 'anybody',
  'set-up/[token]': 'other_link',
  'sign-in': 'anybody',
  'sign-in/code': 'anybody',
  'sign-in/link/[token]': 'other_link',
  'sign-in/password': 'anybody',
  'sign-in/second-factor': 'viewer_step',
}

const routesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
    .map((file) => file.replace(/\/?(?:page\.tsx|route\.ts)$/, ''))

const FOUND = routesIn('app/[locale]/(account)').sort()
const of = (...kinds: Access[]) => FOUND.filter((route) => kinds.includes(ROUTES[route] as Access))

/** What a reader gets, without what differs from answer to answer: the key of the scripts, and the address asked for. */
async function answer(request: APIRequestContext, path: string, varying: string[]) {
  const response = await request.get(path, { maxRedirects: 0 })
  let body = (await response.text())
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/nonce="[^"]*"/g, '')
  for (const part of varying) body = body.replaceAll(part, '…')
  return { status: response.status(), location: response.headers().location ?? null, body }
}

test('every personal route stands in the table', () => {
  expect(FOUND.filter((route) => ROUTES[route] === undefined)).toEqual([])
})

let mine: Registered
let theirs: Registered & { file: string }

test.beforeAll(async () => {
  mine = await registered(newAddress('mine'), '我自己')
  const other = await registered(newAddress('theirs'), '别人家')
  const [file] = await sql<{ id: string }>(
    `insert into uploaded_file ("forumId", "registrationId", name, "mediaType", "sizeBytes", sha256)
     select "forumId", id, 'theirs.pdf', 'application/pdf', 4, repeat('a', 64) from registration where id = $1 returning id`,
    [other.id],
  )
  theirs = { ...other, file: file?.id ?? '' }
})

test('without signing in, every page for somebody signed in leads to sign-in and back', async ({
  request,
}) => {
  for (const route of of('viewer', 'viewer_step', 'own_consent').filter((route) =>
    route.startsWith('me'),
  )) {
    const path = `/zh/${route.replace('[consent]', theirs.consent).replace('[id]', theirs.file)}`
    const { status, location } = await answer(request, path, [])
    const target = new URL(location ?? '', 'http://portal')
    expect([route, status, target.pathname]).toEqual([route, 307, '/zh/sign-in'])
    expect(target.searchParams.get('next')).toMatch(/^\/zh\/me/)
  }
})

test('a link that is forged, of nobody, or has ended is answered like one that never was', async ({
  request,
}) => {
  const ended = await registered(newAddress('ended'), '旧链接')
  await sql(`update registration set "linkVersion" = 2 where id = $1`, [ended.id])
  const last = theirs.token.at(-2) === 'A' ? 'B' : 'A'
  const bad = {
    forged: `${theirs.token.slice(0, -2)}${last}${theirs.token.at(-1)}`,
    ofNobody: registrationTokenOf(randomUUID(), 1),
    ended: ended.token,
    otherSecret: registrationTokenOf(
      theirs.id,
      1,
      'another secret, of at least thirty-two characters',
    ),
    noToken: 'nothing',
  }
  for (const route of of(
    'registration_link',
    'registration_link_consent',
    'registration_link_file',
  )) {
    const answers = []
    for (const token of Object.values(bad)) {
      const path = `/zh/${route.replace('[token]', token).replace('[consent]', theirs.consent).replace('[id]', theirs.file)}`
      answers.push(await answer(request, path, [token, theirs.consent, theirs.file]))
    }
    expect(new Set(answers.map((one) => JSON.stringify(one))).size, route).toBe(1)
    expect([route, answers[0]?.status]).toEqual([route, 404])
  }
})

test('a link of one kind opens nothing of another, and a made-up one nothing at all', async ({
  request,
}) => {
  for (const route of of('other_link')) {
    const answers = []
    for (const token of [mine.token, theirs.token, 'nothing']) {
      answers.push(await answer(request, `/zh/${route.replace('[token]', token)}`, [token]))
    }
    expect(new Set(answers.map((one) => JSON.stringify(one))).size, route).toBe(1)
    expect([route, answers[0]?.status]).toEqual([route, 404])
  }
})

test('a consent of somebody else is answered like one that does not exist', async ({
  request,
  playwright,
}) => {
  const { name, value } = await signedIn({ email: mine.email }, BASE)
  const headers = { cookie: `${name}=${value}` }
  const ids = [theirs.consent, randomUUID(), 'nothing']
  for (const [route, context] of [
    [
      'me/data/consents/[consent]',
      await playwright.request.newContext({ baseURL: BASE, extraHTTPHeaders: headers }),
    ],
    ['registrations/[token]/data/consents/[consent]', request],
  ] as const) {
    const at = (id: string) =>
      `/zh/${route.replace('[token]', mine.token).replace('[consent]', id)}`
    const answers = await Promise.all(ids.map((id) => answer(context, at(id), [id])))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size, route).toBe(1)
    expect([route, answers[0]?.status]).toEqual([route, 404])
    expect((await answer(context, at(mine.consent), [])).status).toBe(200)
  }
})

test('a file of somebody else is answered like one that does not exist', async ({ request }) => {
  const route = '/zh/registrations/[token]/files/[id]'
  const at = (id: string) => route.replace('[token]', mine.token).replace('[id]', id)
  const ids = [theirs.file, randomUUID(), 'nothing']
  const answers = await Promise.all(ids.map((id) => answer(request, at(id), [id])))
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(answers[0]?.status).toBe(404)
})

test('nobody’s pages hold a word of somebody else, and none of them is kept', async ({
  playwright,
  request,
}) => {
  const { name, value } = await signedIn({ email: mine.email }, BASE)
  const context = await playwright.request.newContext({
    baseURL: BASE,
    extraHTTPHeaders: { cookie: `${name}=${value}` },
  })
  const paths = [
    ...of('viewer').map((route) => [context, `/zh/${route}`] as const),
    ...of('registration_link').map(
      (route) => [request, `/zh/${route.replace('[token]', mine.token)}`] as const,
    ),
  ]
  for (const [asker, path] of paths) {
    const response = await asker.get(path)
    const text = (await response.body()).toString('utf8')
    expect([path, response.status()]).toEqual([path, 200])
    expect([path, response.headers()['cache-control']]).toEqual([
      path,
      expect.stringContaining('no-store'),
    ])
    expect([
      path,
      [theirs.name, theirs.email, theirs.id, theirs.token].filter((word) => text.includes(word)),
    ]).toEqual([path, []])
  }
})

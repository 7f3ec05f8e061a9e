import { expect, test } from '@playwright/test'

/** The open data as a stranger's program meets it: over HTTP, through the page layer and the door. */

const FORUM = '/api/v1/forums/zhongguancun-2023'
const LISTS = ['forums', 'people', 'organisations', 'agreements', 'alliances', 'cities']
const TABS = ['sessions', 'people', 'organisations', 'agreements', 'outcomes']

test('every address answers with JSON that any page of any origin may read', async ({
  request,
}) => {
  const addresses = [
    ...LISTS.map((list) => `/api/v1/${list}`),
    FORUM,
    ...TABS.map((tab) => `${FORUM}/${tab}`),
    '/api/v1/openapi.json',
    '/api/v1/problems',
  ]
  for (const address of addresses) {
    const response = await request.get(address, { headers: { origin: 'https://elsewhere.test' } })
    expect([address, response.status()]).toEqual([address, 200])
    expect(response.headers()['content-type']).toBe('application/json; charset=utf-8')
    expect(response.headers()['access-control-allow-origin']).toBe('*')
    expect(response.headers()['set-cookie']).toBeUndefined()
    await response.json()
  }
})

test('an unchanged answer is 304, and HEAD sends no body', async ({ request }) => {
  const first = await request.get(FORUM)
  const etag = first.headers().etag ?? ''
  expect(etag).not.toBe('')
  const again = await request.get(FORUM, { headers: { 'if-none-match': etag } })
  expect([again.status(), await again.text()]).toEqual([304, ''])
  const head = await request.head(FORUM)
  expect([head.status(), await head.text(), head.headers().etag]).toEqual([200, '', etag])
})

test('a preflight is answered, a write is refused', async ({ request }) => {
  const preflight = await request.fetch(FORUM, { method: 'OPTIONS' })
  expect(preflight.status()).toBe(204)
  expect(preflight.headers()['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS')
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const refused = await request.fetch(FORUM, { method })
    expect([method, refused.status()]).toEqual([method, 405])
    expect(refused.headers()['content-type']).toContain('application/problem+json')
  }
})

test('what is wrong is a problem with its status, in the language asked for', async ({
  request,
}) => {
  const cases: [string, number][] = [
    ['/api/v1/forums/nowhere?lang=en', 404],
    ['/api/v1/nothing?lang=en', 404],
    ['/api/v1/people?limit=0&lang=en', 400],
    ['/api/v1/people?cursor=zzz&lang=en', 400],
    ['/api/v1/people?colour=blue&lang=en', 400],
  ]
  for (const [address, status] of cases) {
    const response = await request.get(address)
    expect([address, response.status()]).toEqual([address, status])
    expect(response.headers()['content-type']).toContain('application/problem+json')
    const problem = await response.json()
    expect(problem).toMatchObject({ status, title: expect.stringMatching(/^[A-Z]/) })
  }
})

test('a list walked by its cursors is the whole list', async ({ request }) => {
  const slugs = async (query: string) => {
    const body = await (await request.get(`${FORUM}/people${query}`)).json()
    return { slugs: body.data.map(({ slug }: { slug: string }) => slug), next: body.page.next }
  }
  const whole = await slugs('?limit=200')
  const walked: string[] = []
  let next: string | null = null
  do {
    const page = await slugs(`?limit=5${next ? `&cursor=${next}` : ''}`)
    walked.push(...page.slugs)
    next = page.next
  } while (next)
  expect(walked).toEqual(whole.slugs)
})

test('the portal says that it lives and is ready', async ({ request }) => {
  const live = await request.get('/livez')
  expect([live.status(), await live.json()]).toEqual([200, { status: 'live' }])
  const ready = await request.get('/readyz')
  expect(ready.status()).toBe(200)
  expect(await ready.json()).toMatchObject({
    status: 'ready',
    checks: { database: { ok: true }, migrations: { ok: true }, disk: { ok: true } },
  })
})

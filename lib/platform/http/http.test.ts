import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { NotFound } from '../errors/expected.ts'
import { log } from '../log.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { jsonResponse, matchesETag } from './json-response.ts'
import { listRoute, recordRoute, slugFrom } from './open-data-route.ts'

const BASE = 'https://forums.test/api/v1/things'
const ask = (query = '', init: RequestInit = {}) => new Request(BASE + query, init)
const noParams = { params: Promise.resolve({}) }

const names = ['alpha', 'beta', 'delta', 'gamma', 'omega']
const things = listRoute<string>(() => ({
  spec: { scope: 'things', shape: ['slug'] },
  rows: async (after, take) =>
    names.filter((name) => after === null || name > String(after[0])).slice(0, take),
  keyOf: (name) => [name],
  present: (name, lang) => ({ slug: name, lang: lang ?? 'all' }),
}))

const get = async (query: string) => {
  const response = await things.GET(ask(query), noParams)
  return { status: response.status, body: await response.json(), headers: response.headers }
}

describe('cursors', () => {
  test('come back as they went out, for their own list only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{1,40}$/), fc.nat(2_000_000_000), (slug, n) => {
        const cursor = encodeCursor('a/b', [n, slug])
        expect(decodeCursor(cursor, 'a/b', ['number', 'slug'])).toEqual([n, slug])
        expect(decodeCursor(cursor, 'a/c', ['number', 'slug'])).toBeNull()
        expect(decodeCursor(cursor, 'a/b', ['slug', 'number'])).toBeNull()
      }),
    )
  })

  test('nothing else is a cursor, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeCursor(text, 'a', ['slug'])).toBeNull()
      }),
    )
    const nul = Buffer.from(JSON.stringify(['a', 'x\u0000'])).toString('base64url')
    expect(decodeCursor(nul, 'a', ['slug'])).toBeNull()
    const spaced = Buffer.from('["a", "x"]').toString('base64url')
    expect(decodeCursor(spaced, 'a', ['slug'])).toBeNull()
  })
})

describe('a list', () => {
  test('walked page by page is the whole list, each record once', async () => {
    for (const limit of [1, 2, 5, 6]) {
      const walked: string[] = []
      let cursor: string | null = null
      do {
        const { body } = await get(`?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`)
        expect(body.data.length).toBeLessThanOrEqual(limit)
        walked.push(...body.data.map((row: { slug: string }) => row.slug))
        cursor = body.page.next
      } while (cursor)
      expect(walked).toEqual(names)
    }
  })

  test.each([
    ['?limit=0', 'bad-limit'],
    ['?limit=201', 'bad-limit'],
    ['?limit=1.5', 'bad-limit'],
    ['?limit=', 'bad-limit'],
    ['?limit=99999999999999999999', 'bad-limit'],
    ['?cursor=', 'bad-cursor'],
    ['?cursor=nonsense', 'bad-cursor'],
    [`?cursor=${encodeCursor('other', ['alpha'])}`, 'bad-cursor'],
    ['?lang=fr', 'bad-language'],
    ['?lang=', 'bad-language'],
    ['?page=2', 'bad-parameter'],
    ['?limit=1&limit=2', 'bad-parameter'],
  ])('%s is a problem: %s', async (query, type) => {
    const { status, body, headers } = await get(query)
    expect(status).toBe(400)
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('etag')).toBeNull()
    expect(body).toEqual({
      type: `/api/v1/problems#${type}`,
      title: expect.stringMatching(/\p{Script=Han}/u),
      status: 400,
      detail: expect.stringMatching(/\p{Script=Han}/u),
      instance: '/api/v1/things',
    })
  })

  test('a problem speaks the language that was asked for', async () => {
    expect((await get('?limit=0&lang=en')).body.detail).toBe(
      'limit must be a whole number from 1 to 200.',
    )
    expect((await get('?limit=0&lang=zh-Hant')).body.title).toBe('每頁條數不對')
    const response = await things.GET(
      ask('?limit=0', { headers: { 'accept-language': 'en-GB' } }),
      noParams,
    )
    expect(response.headers.get('content-language')).toBe('en')
  })

  test('?lang= reaches the presenter', async () => {
    expect((await get('?limit=1&lang=zh-Hant')).body.data).toEqual([
      { slug: 'alpha', lang: 'zh-Hant' },
    ])
  })
})

describe('methods and validators', () => {
  test('the tag answers 304, weak or in a list, and HEAD has no body', async () => {
    const first = await things.GET(ask(), noParams)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await things.GET(ask('', { headers: { 'if-none-match': tag } }), noParams)
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    }
    const other = await things.GET(ask('', { headers: { 'if-none-match': '"x"' } }), noParams)
    expect(other.status).toBe(200)
    const head = await things.HEAD(ask('', { method: 'HEAD' }), noParams)
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])
    expect(matchesETag(null, etag)).toBe(false)
  })

  test('any origin may read, a preflight says so', async () => {
    const response = await things.OPTIONS(ask('', { method: 'OPTIONS' }), noParams)
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('%s is refused', async (method) => {
    const response = await things[method](ask('?lang=en', { method }), noParams)
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect((await response.json()).title).toBe('Method not allowed')
  })

  test('an answer that is no success is not kept', () => {
    const response = jsonResponse(ask(), {}, { status: 503 })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('a record', () => {
  const record = (read: () => Promise<unknown>) => recordRoute(read).GET(ask('?lang=en'), noParams)

  test('unknown is a 404 that names the slug', async () => {
    const response = await record(() => Promise.reject(new NotFound('nowhere')))
    expect(response.status).toBe(404)
    expect((await response.json()).detail).toBe('No record has the slug “nowhere”.')
  })

  test.each(['', 'Ä', 'a_b', '../x', 'a--b', 'x'.repeat(81), '%00', 'a\u0000'])(
    '%j never reaches the database',
    (slug) => expect(() => slugFrom({ slug })).toThrow(NotFound),
  )

  describe('that fails', () => {
    const logged = () => vi.mocked(log.error).mock.calls[0]
    beforeEach(() => void vi.spyOn(log, 'error').mockImplementation(() => undefined))

    test('is a 500 with a number and without the cause', async () => {
      const response = await record(() => Promise.reject(new Error('password=secret')))
      const text = await response.text()
      expect(response.status).toBe(500)
      expect(text).not.toContain('secret')
      const id = /([2-9A-Z]{8})/.exec(JSON.parse(text).detail)?.[1]
      expect(logged()).toEqual([{ err: expect.any(Error), id }, '/api/v1/things'])
    })

    test('for want of a database is a 503 that may be tried again', async () => {
      const gone = Object.assign(new Error('no database'), { code: 'P1001' })
      const response = await record(() => Promise.reject(gone))
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    })
  })
})

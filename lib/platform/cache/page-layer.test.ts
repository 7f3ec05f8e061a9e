import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pageExpiresAt } from './clock.ts'
import { bumpContentEpoch } from './epoch.ts'
import { FLEETING_HEADER } from './fleeting.ts'
import { createPageLayer, type PageLayerOptions } from './page-layer.ts'
import type { NodeHandler } from './render-page.ts'

/** A portal of one sentence, whose number of renderings shows in the page. */
let renders = 0
let pause: Promise<void> | undefined
const seen: { url: string | undefined; headers: Record<string, unknown> }[] = []

const render: NodeHandler = async (asked, response) => {
  const number = ++renders
  seen.push({ url: asked.url, headers: asked.headers })
  const nonce = /'nonce-([^']+)'/.exec(String(asked.headers['content-security-policy']))?.[1]
  await pause
  response.statusCode = asked.url?.includes('missing') ? 404 : 200
  const isData = asked.url?.startsWith('/api/')
  response.setHeader('content-type', isData ? 'application/json' : 'text/html; charset=utf-8')
  response.setHeader('set-cookie', 'who=me')
  if (asked.url?.includes('counts')) response.setHeader(FLEETING_HEADER, '1')
  response.write(
    `<p>${number}</p><script nonce="${nonce}">self.__next_f.push(["${nonce}"])</script>`,
  )
  response.end(`<script>injected()</script>${'同一句话。'.repeat(400)}`)
}

let server: Server | undefined

async function open(options: Partial<PageLayerOptions> = {}) {
  const layer = createPageLayer({
    handler: render,
    host: 'portal',
    always: ['X-Always', '1'],
    ...options,
  })
  server = createServer((asked, response) => {
    if (!layer.answerKept(asked, response)) void layer.answerRendered(asked, response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`http://127.0.0.1:${port}${path}`, { method, headers })
  return { layer, get, port }
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  renders = 0
  pause = undefined
  seen.length = 0
  vi.useRealTimers()
  bumpContentEpoch()
})

const numberIn = async (response: Response) =>
  Number(/<p>(\d+)<\/p>/.exec(await response.text())?.[1])

describe('what is kept', () => {
  it('is not what says of itself that it may be wrong in a moment; it says so to us alone', async () => {
    const { get, layer } = await open()
    const first = await get('/api/v1/counts')
    expect(first.headers.has(FLEETING_HEADER)).toBe(false)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect([await numberIn(first), await numberIn(await get('/api/v1/counts'))]).toEqual([1, 2])
    expect(layer.figures.kept).toBe(0)
  })

  it('is rendered once and the same for every reader', async () => {
    const { get, layer } = await open()
    const first = await get('/zh')
    const second = await get('/zh', {
      cookie: 'a=b',
      authorization: 'x',
      'x-forwarded-host': 'evil',
    })
    expect(await first.text()).toBe(await second.text())
    expect(renders).toBe(1)
    expect(layer.figures).toMatchObject({ hits: 1, renders: 1, kept: 1 })
  })

  it('is rendered without anything of the reader', async () => {
    const { get } = await open()
    await get('/zh', { cookie: 'a=b', authorization: 'x', 'accept-language': 'en', host: 'evil' })
    expect(Object.keys(seen[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'content-security-policy',
      'host',
    ])
    expect(seen[0]?.headers.host).toBe('portal')
  })

  it('sets no cookie and allows no script but the one that bore the nonce', async () => {
    const { get } = await open()
    const response = await get('/zh')
    const policy = response.headers.get('content-security-policy') ?? ''
    const html = await response.text()
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('x-always')).toBe('1')
    expect(policy.match(/'sha256-/g)).toHaveLength(1)
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)'[^;]*(?=;).*script|script-src[^;]*unsafe/)
    expect(html).not.toContain('nonce')
    expect(html).toContain('self.__next_f.push([""])')
  })

  it('is not a 404, and not an address with a query', async () => {
    const { get, layer } = await open()
    for (const path of ['/api/v1/missing', '/api/v1/missing', '/zh?a=1', '/zh?a=1']) {
      await (await get(path)).text()
    }
    expect(layer.figures.kept).toBe(0)
  })

  it('stays below its limit, and keeps what is asked for', async () => {
    const { get, layer } = await open({ limitBytes: 200_000 })
    for (let i = 0; i < 40; i++) {
      await (await get(`/zh/${i}`)).text()
      await (await get('/zh/0')).text()
    }
    expect(layer.figures.keptBytes).toBeLessThanOrEqual(200_000)
    expect(layer.figures.kept).toBeGreaterThan(2)
    const before = renders
    await (await get('/zh/0')).text()
    expect(renders).toBe(before)
  })
})

describe('an edit', () => {
  it('is seen by the next reader', async () => {
    const { get } = await open()
    expect(await numberIn(await get('/zh'))).toBe(1)
    bumpContentEpoch()
    expect(await numberIn(await get('/zh'))).toBe(2)
  })

  it('is seen by who asks after it while an older rendering is still under way', async () => {
    const { get, layer } = await open()
    const held = Promise.withResolvers<void>()
    pause = held.promise
    const before = get('/zh')
    await vi.waitFor(() => expect(renders).toBe(1))
    bumpContentEpoch()
    const after = get('/zh')
    await vi.waitFor(() => expect(renders).toBe(2))
    held.resolve()
    expect(await numberIn(await before)).toBe(1)
    expect(await numberIn(await after)).toBe(2)
    expect(await numberIn(await get('/zh'))).toBe(2)
    expect(layer.figures.kept).toBe(1)
  })
})

describe('readers at once', () => {
  it('share one rendering', async () => {
    const { get } = await open()
    const numbers = await Promise.all(
      Array.from({ length: 20 }, async () => numberIn(await get('/zh'))),
    )
    expect(new Set(numbers)).toEqual(new Set([1]))
  })

  it('are told when a page is not ready in time', async () => {
    const { layer } = await open({ handler: () => new Promise(() => {}), renderTimeoutMs: 20 })
    await expect(layer.answerRendered({ url: '/zh' } as never, {} as never)).rejects.toThrow()
  })
})

describe('time', () => {
  it('takes every page away at the instant that one of them named', async () => {
    const { get } = await open()
    const soon = new Date(Date.now() + 300)
    await (await get('/zh')).text()
    pageExpiresAt(soon)
    expect(await numberIn(await get('/zh'))).toBe(1)
    vi.useFakeTimers({ now: soon, toFake: ['Date'] })
    expect(await numberIn(await get('/zh'))).toBe(2)
    expect(await numberIn(await get('/zh'))).toBe(2)
  })
})

describe('age', () => {
  it('takes a page away whose change nobody foretold', async () => {
    const { get } = await open({ oldestMs: 60_000 })
    expect(await numberIn(await get('/zh'))).toBe(1)
    vi.useFakeTimers({ now: Date.now() + 59_000, toFake: ['Date'] })
    expect(await numberIn(await get('/zh'))).toBe(1)
    vi.setSystemTime(Date.now() + 1_000)
    expect(await numberIn(await get('/zh'))).toBe(2)
  })
})

describe('the answer', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is sent as %s to who accepts it', async (encoding, decompress) => {
    const { layer, port } = await open()
    const body = await new Promise<Buffer>((resolve) => {
      const headers = { 'accept-encoding': encoding }
      request({ port, host: '127.0.0.1', path: '/zh', headers }, (response) => {
        const chunks: Buffer[] = []
        expect(response.headers['content-encoding']).toBe(encoding)
        expect(response.headers.vary).toBe('Accept-Encoding')
        response
          .on('data', (chunk) => chunks.push(chunk))
          .on('end', () => resolve(Buffer.concat(chunks)))
      }).end()
    })
    expect(decompress(body).toString()).toContain('<p>1</p>')
    expect(layer.figures.renders).toBe(1)
  })

  it('is 304 to who has it, and has no body for HEAD', async () => {
    const { get } = await open()
    const etag = (await get('/zh')).headers.get('etag') ?? ''
    expect((await get('/zh', { 'if-none-match': `"other", ${etag}` })).status).toBe(304)
    expect((await get('/zh', { 'if-none-match': '"other"' })).status).toBe(200)
    const head = await get('/zh', {}, 'HEAD')
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(100)
    expect(await head.text()).toBe('')
  })

  it('must always be asked for again', async () => {
    const { get } = await open()
    expect((await get('/zh')).headers.get('cache-control')).toBe(
      'public, max-age=0, must-revalidate',
    )
  })
})

describe('the client router of Next', () => {
  it('gets the same page as everybody', async () => {
    const { get } = await open()
    const page = await (await get('/zh')).text()
    const routed = await get('/zh', { rsc: '1', 'next-router-prefetch': '1' })
    expect(routed.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await routed.text()).toBe(page)
  })
})

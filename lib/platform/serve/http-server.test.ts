import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NodeHandler } from '../cache/render-page.ts'
import { createPortalServer, type PortalServer } from './http-server.ts'

const directory = mkdtempSync(join(tmpdir(), 'gcf-static-'))
mkdirSync(join(directory, 'chunks'))
writeFileSync(join(directory, 'chunks/a.js'), `const a = '${'a'.repeat(3_000)}'`)

const errors: unknown[] = []
const places: string[] = []
const passed: Record<string, unknown>[] = []

const handler: NodeHandler = async (request, response) => {
  if (request.url?.startsWith('/zh/broken')) throw new Error('broken')
  passed.push({ url: request.url, ...request.headers })
  response.setHeader('content-type', 'text/html')
  response.end(`<p>${request.url}</p>`)
}

let portal: PortalServer
let port = 0

beforeEach(async () => {
  portal = createPortalServer({
    handler,
    origin: 'https://forums.example',
    staticRoots: [{ directory, prefix: '/_next/static', immutable: true }],
    onError: (error, path) => {
      errors.push(error)
      places.push(path)
    },
  })
  await new Promise<void>((resolve) => portal.server.listen(0, '127.0.0.1', resolve))
  portal.open()
  port = (portal.server.address() as AddressInfo).port
})

afterEach(async () => {
  portal.server.closeAllConnections()
  await portal.drain(0)
  errors.length = 0
  places.length = 0
  passed.length = 0
})

afterAll(() => rmSync(directory, { recursive: true }))

const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)

/** Sends bytes as they are and returns the first line of the answer. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let said = ''
    socket.setTimeout(3_000, () => socket.destroy(new Error('no answer')))
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      said += chunk
      if (!said.includes('\r\n')) return
      socket.destroy()
      resolve(said.split('\r\n', 1)[0] ?? '')
    })
  })
}

describe('every answer', () => {
  it.each(['/zh', '/', '/livez', '/zh/%00', '/_next/static/chunks/a.js', '/_next/image?url=x'])(
    'of %s carries the headers that protect its reader',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('geolocation=()')
      expect(headers.get('strict-transport-security')).toContain('max-age=63072000')
      expect(headers.get('x-powered-by')).toBeNull()
      if (!headers.get('content-type')?.startsWith('text/html')) return
      const policy = headers.get('content-security-policy')
      for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
        expect(policy).toContain(part)
      }
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    },
  )
})

describe('what is not public', () => {
  it('is never kept, and gets a nonce of its own', async () => {
    const first = await get('/zh/me', { headers: { 'x-forwarded-host': 'evil', cookie: 'a=b' } })
    const second = await get('/zh/me')
    expect(first.headers.get('cache-control')).toBe('private, no-store')
    expect(passed).toHaveLength(2)
    expect(passed[0]).toMatchObject({ cookie: 'a=b' })
    expect(passed[0]).not.toHaveProperty('x-forwarded-host')
    const nonces = [first, second].map(
      (r) => /nonce-[\w-]+/.exec(r.headers.get('content-security-policy') ?? '')?.[0],
    )
    expect(new Set(nonces).size).toBe(2)
  })

  it('is not rendered in parts: a browser that asks for them loads it whole', async () => {
    const response = await get('/zh/me?_rsc=1', { headers: { rsc: '1' } })
    expect([response.status, response.headers.get('cache-control')]).toEqual([
      204,
      'private, no-store',
    ])
    expect(passed).toEqual([])
  })

  it('is told one address of whoever asks, ours and not what the client claims', async () => {
    const registrations = '/api/v1/forums/sample/registrations'
    const headers = { 'x-forwarded-for': '6.6.6.6', forwarded: 'for=6.6.6.6' }
    await get(registrations, { method: 'POST', headers, body: '{}' })
    expect(passed).toHaveLength(1)
    expect(passed[0]).toMatchObject({ 'x-forwarded-for': '127.0.0.1' })
    expect(passed[0]).not.toHaveProperty('forwarded')
  })
})

describe('files of the build', () => {
  it('may be kept for ever, and lead nowhere else', async () => {
    const headers = { 'accept-encoding': 'br' }
    const file = await get('/_next/static/chunks/a.js', { headers })
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(file.headers.get('content-encoding')).toBe('br')
    expect(await file.text()).toMatch(/^const a/)
    for (const path of ['/_next/static/none.js', '/_next/static/chunks', '/_next/data/x.json']) {
      expect((await get(path)).status).toBe(404)
    }
    expect(await raw('GET /_next/static/../../package.json HTTP/1.1\r\nHost: x\r\n\r\n')).toContain(
      '400',
    )
  })
})

describe('trouble', () => {
  it('is told as a sentence and reported, without a word of it to the reader', async () => {
    const response = await get('/zh/broken?q=heron')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('broken')
    expect(String(errors[0])).toBe('Error: broken')
    expect(places).toEqual(['/zh/broken'])
  })

  it.each([
    ['an oversize header', `GET /zh HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['no protocol at all', 'GARBAGE\r\n\r\n', 400],
    [
      'two lengths',
      'POST /zh HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['no host', 'GET /zh HTTP/1.1\r\n\r\n', 400],
    ['another address', 'GET http://evil/ HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a tunnel', 'CONNECT evil:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    [
      'a change of protocol',
      'GET http://evil/ HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      400,
    ],
    ['TRACE', 'TRACE /zh HTTP/1.1\r\nHost: x\r\n\r\n', 405],
  ])('%s is turned away', async (_name, text, status) => {
    expect(await raw(text)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(passed).toEqual([])
  })

  it('before Next is ready is a matter of coming back', async () => {
    const closed = createPortalServer({
      handler,
      origin: 'http://x',
      staticRoots: [],
      onError() {},
    })
    await new Promise<void>((resolve) => closed.server.listen(0, '127.0.0.1', resolve))
    const { port: other } = closed.server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${other}/api/v1/forums`)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2'])
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    closed.server.closeAllConnections()
    await closed.drain(0)
  })

  it('a method that is not taken names those that are', async () => {
    const response = await get('/zh', { method: 'POST', body: 'x' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('draining', () => {
  it('says so to who asks for readiness, and finishes what is under way', async () => {
    const drained = portal.drain(1_000)
    await expect(get('/zh')).rejects.toThrow()
    await drained
  })
})

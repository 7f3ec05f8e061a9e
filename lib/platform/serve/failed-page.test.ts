import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { RenderedPage } from '../cache/render-page.ts'
import { replaceFailedPage } from './failed-page.ts'

let close = () => {}
afterEach(() => close())

const ours = (status: number): RenderedPage => ({
  status,
  headers: ['Content-Security-Policy', "script-src 'self'", 'Retry-After', '5'],
  contentType: 'text/html; charset=utf-8',
  body: Buffer.from('<h1>words of ours</h1>'),
})

/** Answers in two parts, as Next does, and says what was shown to whoever makes the page in its place. */
async function answered(
  status: number,
  type: string,
  instead: (page: RenderedPage) => Promise<RenderedPage>,
) {
  const server = createServer((_, response) => {
    replaceFailedPage(response, instead)
    response.statusCode = status
    response.setHeader('Content-Type', type)
    response.setHeader('Link', '</x.css>; rel=preload')
    response.setHeader('Set-Cookie', 'a=b')
    response.flushHeaders()
    response.write(Buffer.from('<p>theirs '))
    response.end(Buffer.from('whole</p>'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => server.close()
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

describe('a page that Next would leave blank', () => {
  it.each([
    [404, 404],
    [500, 503],
  ])('of %i goes out as ours, whole, under %i', async (theirs, shown) => {
    const seen: string[] = []
    const response = await answered(theirs, 'text/html; charset=utf-8', async (page) => {
      seen.push(`${page.status} ${page.body}`)
      return ours(shown)
    })
    expect(await response.text()).toBe('<h1>words of ours</h1>')
    expect(seen).toEqual([`${theirs} <p>theirs whole</p>`])
    expect([response.status, response.headers.get('retry-after')]).toEqual([shown, '5'])
    expect(response.headers.get('content-length')).toBe('22')
    expect(response.headers.get('link')).toBeNull()
    // What was decided about the reader stays.
    expect(response.headers.get('set-cookie')).toBe('a=b')
  })

  it('goes out as it is where none can be made', async () => {
    const response = await answered(500, 'text/html', () => Promise.reject(new Error('none')))
    expect([response.status, await response.text()]).toEqual([500, '<p>theirs whole</p>'])
  })
})

it.each([
  [200, 'text/html'],
  [303, 'text/html'],
  [404, 'application/problem+json'],
  [500, 'text/x-component'],
])('%i of %s passes as it is written', async (status, type) => {
  const response = await answered(status, type, async () => ours(404))
  expect([response.status, await response.text()]).toEqual([status, '<p>theirs whole</p>'])
  expect(response.headers.get('link')).toBe('</x.css>; rel=preload')
})

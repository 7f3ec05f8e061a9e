import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sayRefused, withSaidStatus } from './answer-status.ts'

let server: Server
let origin = ''

/** `/reason/seconds/status`: refuses for the reason, then answers with the status. */
beforeAll(async () => {
  server = createServer((request, response) =>
    withSaidStatus(response, async () => {
      const [, reason = '', seconds = '', status = '200'] = (request.url ?? '').split('/')
      await sleep(1)
      if (reason) sayRefused(reason, seconds ? Number(seconds) : undefined)
      response.statusCode = Number(status)
      response.setHeader('content-type', 'text/html')
      response.write('<p>')
      response.end('page')
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

describe('a form that was refused is answered with its page under the status of the refusal', () => {
  it.each([
    ['/', 200, null],
    ['/conflict//200', 409, null],
    ['/rate_limited/30/200', 429, '30'],
    ['/busy//200', 503, null],
    ['/storage_full//200', 507, null],
    // The sender's to mend, or no reason at all
    ['/not_offered//200', 200, null],
    ['/constructor//200', 200, null],
    // What is no page of the form keeps what it is
    ['/conflict//303', 303, null],
    ['/busy//404', 404, null],
  ])('%s', async (path, status, wait) => {
    const answer = await fetch(origin + path, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, wait])
    expect(await answer.text()).toBe('<p>page')
  })

  it('of its own request alone, however many are under way', async () => {
    const paths = ['/conflict//200', '/', '/storage_full//200', '/']
    const all = await Promise.all(
      Array.from({ length: 40 }, async (_, n) => (await fetch(origin + paths[n % 4])).status),
    )
    expect(all).toEqual(Array.from({ length: 40 }, (_, n) => [409, 200, 507, 200][n % 4]))
  })

  it('and nothing is said outside a request', () => {
    expect(() => sayRefused('conflict')).not.toThrow()
  })
})

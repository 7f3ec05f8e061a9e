import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { bumpContentEpoch } from './epoch.ts'
import { createSharedForms } from './shared-form.ts'

const PAGE = '/zh/forums/sample/register'
let close = () => {}
afterEach(() => close())

/** A server that draws a form as Next does, says which drawing it was, and counts who is left to it. */
async function served({ status = 200 } = {}) {
  const seen = { drawings: 0, left: 0 }
  const handler = async (request: IncomingMessage, response: ServerResponse) => {
    seen.drawings += 1
    const number = seen.drawings
    await wait(20)
    const policy = String(request.headers['content-security-policy'])
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    const key = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
    response.statusCode = status
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(
      `<p>${number}</p><script nonce="${nonce}">["${nonce}","${key}"]</script><input type="hidden" name="key" value="${key}"/>`,
    )
  }
  const forms = createSharedForms({ handler, host: 'forums.test', always: ['X-Always', 'yes'] })
  const server = createServer(async (request, response) => {
    if (await forms.answer(request, response)) return
    seen.left += 1
    response.end('made for one')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => server.close()
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = async (path = PAGE, headers = {}) => {
    const response = await fetch(origin + path, { headers })
    const html = await response.text()
    const policy = response.headers.get('content-security-policy') ?? ''
    return {
      headers: response.headers,
      html,
      nonce: /'nonce-([^']+)'/.exec(policy)?.[1] ?? '',
      key: /value="([^"]+)"/.exec(html)?.[1] ?? '',
      drawing: /<p>(\d+)</.exec(html)?.[1],
    }
  }
  return { seen, ask }
}

describe('the form in which strangers register', () => {
  it('is drawn once for all who come at once, each with a nonce and a key of their own', async () => {
    const { seen, ask } = await served()
    const all = await Promise.all(Array.from({ length: 20 }, () => ask()))
    expect(seen).toEqual({ drawings: 1, left: 0 })
    expect(new Set(all.map(({ key }) => key)).size).toBe(20)
    expect(new Set(all.map(({ nonce }) => nonce)).size).toBe(20)
    for (const { html, nonce, key, headers } of all) {
      expect(html).toBe(
        `<p>1</p><script nonce="${nonce}">["${nonce}","${key}"]</script><input type="hidden" name="key" value="${key}"/>`,
      )
      expect(headers.get('cache-control')).toBe('private, no-store')
      expect(headers.get('x-always')).toBe('yes')
    }
  })

  it('is drawn anew when content changes, and after a second', async () => {
    const { ask } = await served()
    expect([(await ask()).drawing, (await ask()).drawing]).toEqual(['1', '1'])
    bumpContentEpoch()
    expect((await ask()).drawing).toBe('2')
    await wait(1_100)
    expect((await ask()).drawing).toBe('3')
  })

  it('is nothing that was begun before a change', async () => {
    const { seen, ask } = await served()
    const first = ask()
    // Its drawing has begun, and takes longer than this look.
    while (seen.drawings === 0) await wait(1)
    bumpContentEpoch()
    expect([(await first).drawing, (await ask()).drawing]).toEqual(['1', '2'])
  })

  it.each([
    ['somebody with a cookie', PAGE, { cookie: 'gcf.session=x' }],
    ['an invitation', `${PAGE}?invitation=x`, {}],
    ['another page', '/zh/me', {}],
  ])('is not shared with %s', async (_, path, headers) => {
    const { seen, ask } = await served()
    expect((await ask(path, headers)).html).toBe('made for one')
    expect(seen).toEqual({ drawings: 0, left: 1 })
  })

  it('leaves a page that is not there to whoever answers for it', async () => {
    const { seen, ask } = await served({ status: 404 })
    expect((await ask()).html).toBe('made for one')
    expect(seen.left).toBe(1)
  })
})

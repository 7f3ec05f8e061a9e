import { describe, expect, it } from 'vitest'
import type { RenderedPage } from './render-page.ts'
import { NoPage, withStatusPage } from './status-page.ts'

const page = (status: number, body = '<html id="__next_error__">', contentType = 'text/html') =>
  ({ status, headers: [], contentType, body: Buffer.from(body) }) satisfies RenderedPage

const asked: string[] = []
const render = async (url: string) => {
  asked.push(url)
  return page(200, 'words')
}

describe('withStatusPage', () => {
  it.each([
    ['/zh/forums/none', 404, '/zh/status/404?for=%2Fzh%2Fforums%2Fnone', 404],
    ['/en/none?a=1', 404, '/en/status/404?for=%2Fen%2Fnone', 404],
    ['/zh-hant/forums', 500, '/zh-hant/status/500?for=%2Fzh-hant%2Fforums', 500],
  ])('%s answering %i becomes %s', async (url, status, wanted, code) => {
    const result = await withStatusPage(url, page(status), render)
    expect(asked.at(-1)).toBe(wanted)
    expect({ status: result.status, body: result.body.toString() }).toEqual({
      status: code,
      body: 'words',
    })
  })

  it('names the id under which the error was logged', async () => {
    await withStatusPage('/zh', page(500, 'x\\"digest\\":\\"2279949606\\"'), render)
    expect(asked.at(-1)).toBe('/zh/status/500?for=%2Fzh&id=2279949606')
  })

  it('leaves a good page and an answer in JSON alone', async () => {
    const good = page(200)
    const problem = page(404, '{}', 'application/problem+json')
    expect(await withStatusPage('/zh', good, render)).toBe(good)
    expect(await withStatusPage('/api/v1/forums/none', problem, render)).toBe(problem)
  })

  it('gives the status pages themselves the status they speak of', async () => {
    expect((await withStatusPage('/zh/status/404', page(200), render)).status).toBe(404)
    expect((await withStatusPage('/zh/status/500?id=1', page(200), render)).status).toBe(500)
  })

  it('gives up when there is no page to show', async () => {
    const none = withStatusPage('/zh/x', page(404), async () => page(404))
    await expect(none).rejects.toEqual(new NoPage('not_found'))
    await expect(withStatusPage('/api/v1/x', page(500, ''), render)).rejects.toEqual(
      new NoPage('failed'),
    )
  })
})
